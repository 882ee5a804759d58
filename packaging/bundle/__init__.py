"""Builds the files that people download: bundles of Glassbox with everything that it needs."""
