"""JPEG and PNG: the size is read from the header, and only then the whole picture is decoded."""

from io import BytesIO

from PIL import Image, JpegImagePlugin, MpoImagePlugin, PngImagePlugin

from bot.inspection.seen import Seen
from participation.refused import Refused

MOST_MEGAPIXELS = 50
_MOST_COEFFICIENTS = 200 * 1024 * 1024
"""Bytes. libjpeg holds a progressive picture's coefficients all at once, two bytes each, before the first pixel."""

# Two pictures in one JPEG, as some phones make them, are a class of their own; it has to be imported before the lock.
_JPEG = (JpegImagePlugin.JpegImageFile, MpoImagePlugin.MpoImageFile)

Image.MAX_IMAGE_PIXELS = None  # ours is the limit: the library's would only warn
Image.preinit()  # what it would import at the first picture


def look(content: bytes) -> Seen:
    """Decode a picture.

    Raises:
        Refused: ``paper-picture-too-large`` with ``most`` (megapixels); ``paper-bomb``.
        OSError, SyntaxError, ValueError: it is broken or cut short.
    """
    with Image.open(BytesIO(content), formats=("JPEG", "PNG")) as picture:
        width, height = picture.size
        if width * height > MOST_MEGAPIXELS * 1_000_000:
            raise Refused("paper-picture-too-large", most=MOST_MEGAPIXELS)
        if isinstance(picture, _JPEG):
            if picture.info.get("progressive") and _coefficients(picture) > _MOST_COEFFICIENTS:
                raise Refused("paper-bomb")
            picture.draft(None, (1, 1))  # every coefficient is read, and an eighth of the picture made of them
        picture.load()
        return Seen("PNG" if isinstance(picture, PngImagePlugin.PngImageFile) else "JPEG")


def _coefficients(picture: JpegImagePlugin.JpegImageFile) -> int:
    """Return how many bytes the coefficients of all layers take."""
    layers = [(across, down) for _, across, down, _ in picture.layer]
    whole = max(across for across, _ in layers) * max(down for _, down in layers)
    return picture.width * picture.height * 2 * sum(across * down for across, down in layers) // whole
