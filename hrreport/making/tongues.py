"""The words of a language that a template made from a Word file begins with, where the file itself tells no others."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any


def words_of(language: str) -> dict[str, Any]:
    """Tables of ``template.toml`` in a language; empty for English, whose words are the format's own, and for others.

    They are ``attribution``, ``segments`` and ``words``.
    """
    return {name: dict(table) for name, table in _TONGUES.get(language.split("-")[0].lower(), {}).items()}


_TONGUES: Mapping[str, Mapping[str, Mapping[str, Any]]] = {
    "fr": {
        "attribution": {
            "office": "[{role}][, {organisation}][ de {place}][ ({country})]",
            "full": "{article}**{offices} {name}**",
            "representative": "{name}, représentant {organisation},",
            "someone": ["Une personne participante", "la personne participante"],
            "honorifics": ["M.", "Mme", "Mlle", "Dr", "Pr", "Me"],
            "articles": ["Le", "La", "L’", "L'", "Les"],
        },
        "segments": {
            "ordinals": [
                "Premier",
                "Deuxième",
                "Troisième",
                "Quatrième",
                "Cinquième",
                "Sixième",
                "Septième",
                "Huitième",
            ],
            "heading": "{ordinal} segment",
            "opening": "Mots d’ouverture",
            "closing": "Mots de clôture",
        },
        "words": {"yes": "oui", "no": "non"},
    },
    "es": {
        "attribution": {
            "office": "[{role}][, {organisation}][ de {place}][ ({country})]",
            "full": "{article}**{offices} {name}**",
            "representative": "{name}, en representación de {organisation},",
            "someone": ["Una persona participante", "la persona participante"],
            "honorifics": ["Sr.", "Sra.", "Srta.", "Dr.", "Dra.", "Prof."],
            "articles": ["El", "La", "Los", "Las"],
        },
        "segments": {
            "ordinals": ["Primer", "Segundo", "Tercer", "Cuarto", "Quinto", "Sexto", "Séptimo", "Octavo"],
            "heading": "{ordinal} segmento",
            "opening": "Palabras de apertura",
            "closing": "Palabras de cierre",
        },
        "words": {"yes": "sí", "no": "no"},
    },
    "pt": {
        "attribution": {
            "office": "[{role}][, {organisation}][ de {place}][ ({country})]",
            "full": "{article}**{offices} {name}**",
            "representative": "{name}, em representação de {organisation},",
            "someone": ["Uma pessoa participante", "a pessoa participante"],
            "honorifics": ["Sr.", "Sra.", "Dr.", "Dra.", "Prof.", "Profa."],
            "articles": ["O", "A", "Os", "As"],
        },
        "segments": {
            "ordinals": ["Primeiro", "Segundo", "Terceiro", "Quarto", "Quinto", "Sexto", "Sétimo", "Oitavo"],
            "heading": "{ordinal} segmento",
            "opening": "Palavras de abertura",
            "closing": "Palavras de encerramento",
        },
        "words": {"yes": "sim", "no": "não"},
    },
    "de": {
        "attribution": {
            "office": "[{role}][, {organisation}][ von {place}][ ({country})]",
            "full": "{article}**{offices} {name}**",
            "representative": "{name} für {organisation}",
            "someone": ["Eine teilnehmende Person", "die teilnehmende Person"],
            "honorifics": ["Herr", "Frau", "Dr.", "Prof."],
            "articles": ["Der", "Die"],
        },
        "segments": {
            "ordinals": ["Erster", "Zweiter", "Dritter", "Vierter", "Fünfter", "Sechster", "Siebter", "Achter"],
            "heading": "{ordinal} Teil",
            "opening": "Eröffnung",
            "closing": "Abschluss",
        },
        "words": {"yes": "ja", "no": "nein"},
    },
    "nl": {
        "attribution": {
            "office": "[{role}][, {organisation}][ van {place}][ ({country})]",
            "full": "De **{offices} {name}**",
            "representative": "{name}, namens {organisation},",
            "someone": ["Een deelnemer", "de deelnemer"],
            "honorifics": ["de heer", "mevrouw", "dr.", "prof."],
        },
        "segments": {
            "ordinals": ["Eerste", "Tweede", "Derde", "Vierde", "Vijfde", "Zesde", "Zevende", "Achtste"],
            "heading": "{ordinal} deel",
            "opening": "Opening",
            "closing": "Sluiting",
        },
        "words": {"yes": "ja", "no": "nee"},
    },
}
