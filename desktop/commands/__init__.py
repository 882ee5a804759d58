"""What the headless commands do, one file a command. The abilities are core's and the engine's."""
