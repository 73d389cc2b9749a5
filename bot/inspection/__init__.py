"""What a file is, told by its content: looked at in a process of its own, which can reach nothing and ends in time."""
