"""The numbers from 0 to 100 as words in five languages, by the rules of each language."""

from __future__ import annotations

from typing import Final

ENGLISH: Final = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen"
).split()
ENGLISH_TENS: Final = "twenty thirty forty fifty sixty seventy eighty ninety".split()
GERMAN: Final = (
    "null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn "
    "fünfzehn sechzehn siebzehn achtzehn neunzehn"
).split()
GERMAN_TENS: Final = "zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig".split()
FRENCH: Final = (
    "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze "
    "seize dix-sept dix-huit dix-neuf"
).split()
FRENCH_TENS: Final = "vingt trente quarante cinquante soixante soixante quatre-vingt".split()
SPANISH: Final = (
    "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince "
    "dieciséis diecisiete dieciocho diecinueve veinte veintiuno veintidós veintitrés "
    "veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve"
).split()
SPANISH_TENS: Final = "treinta cuarenta cincuenta sesenta setenta ochenta noventa".split()
ITALIAN: Final = (
    "zero uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici "
    "quattordici quindici sedici diciassette diciotto diciannove"
).split()
ITALIAN_TENS: Final = "venti trenta quaranta cinquanta sessanta settanta ottanta novanta".split()
HUNDRED: Final = {
    "English": "one hundred",
    "German": "hundert",
    "French": "cent",
    "Spanish": "cien",
    "Italian": "cento",
}


def in_words(number: int, language: str) -> str:
    """Return a number in words, such as quarante-sept for 47 in French."""
    if number == 100:
        return HUNDRED[language]
    return _RULES[language](number)


def _english(n: int) -> str:
    if n < 20:
        return ENGLISH[n]
    tens, ones = ENGLISH_TENS[n // 10 - 2], n % 10
    return f"{tens}-{ENGLISH[ones]}" if ones else tens


def _german(n: int) -> str:
    if n < 20:
        return GERMAN[n]
    tens, ones = GERMAN_TENS[n // 10 - 2], n % 10
    first = "ein" if ones == 1 else GERMAN[ones]
    return f"{first}und{tens}" if ones else tens


def _french(n: int) -> str:
    if n < 20:
        return FRENCH[n]
    if n >= 80:
        return "quatre-vingts" if n == 80 else f"quatre-vingt-{FRENCH[n - 80]}"
    tens = FRENCH_TENS[n // 10 - 2]
    rest = n - 60 if n >= 60 else n % 10
    if not rest:
        return tens
    joint = " et " if rest in (1, 11) else "-"
    return f"{tens}{joint}{FRENCH[rest]}"


def _spanish(n: int) -> str:
    if n < 30:
        return SPANISH[n]
    tens, ones = SPANISH_TENS[n // 10 - 3], n % 10
    return f"{tens} y {SPANISH[ones]}" if ones else tens


def _italian(n: int) -> str:
    if n < 20:
        return ITALIAN[n]
    tens, ones = ITALIAN_TENS[n // 10 - 2], n % 10
    if ones in (1, 8):  # a vowel is dropped before another vowel
        tens = tens[:-1]
    last = "tré" if ones == 3 else ITALIAN[ones]
    return f"{tens}{last}" if ones else tens


_RULES: Final = {
    "English": _english,
    "German": _german,
    "French": _french,
    "Spanish": _spanish,
    "Italian": _italian,
}
