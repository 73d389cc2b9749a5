"""The rules of taking part: values in, values or ``Refused`` out; no chat, no SQL, no language."""
