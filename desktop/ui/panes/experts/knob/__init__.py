"""The Turn the knob page: changes the number of experts per token."""
