"""English ordinals: Fluent's own NUMBER does not speak them yet."""


def ordinal(number: int) -> str:
    """Say 1 as ``1st``, 12 as ``12th``, 103 as ``103rd``."""
    if number % 100 in {11, 12, 13}:
        return f"{number}th"
    return f"{number}{({1: 'st', 2: 'nd', 3: 'rd'}).get(number % 10, 'th')}"
