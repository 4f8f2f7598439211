"""Files that ship with the program: samples, icons, fonts, themes."""
