"""Workshop packs: models and a session plan on a USB drive."""
