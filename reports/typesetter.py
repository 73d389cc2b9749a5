"""Set one page description as a PDF: JSON on standard input, the file on standard output.

A program of its own, which `reports.typeset` starts; its argument is the time that the file carries (Unix seconds).
"""

import sys
from pathlib import Path

import typst

FOLDER = Path(__file__).parent

if __name__ == "__main__":
    # Our own fonts and those that the library brings, never the machine's, so that a form looks alike everywhere.
    fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=True, font_paths=[str(FOLDER / "fonts")])
    sys.stdout.buffer.write(
        typst.compile(
            FOLDER / "form.typ",
            root=FOLDER,
            font_paths=fonts,
            sys_inputs={"page": sys.stdin.buffer.read().decode()},
            timestamp=int(sys.argv[1]),
        )
    )
