"""What the templates read: plain values that know nothing of where they come from."""
