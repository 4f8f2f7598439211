"""A sample report in which a template in the making is seen: twelve speakers, each in an awkward shape."""

from __future__ import annotations

import datetime

import msgspec

from hrreport.forum.beginning import begun
from hrreport.forum.template import FieldSpec, Template
from hrreport.model import (
    Choice,
    Contribution,
    Date,
    Office,
    Outcome,
    People,
    Prose,
    Report,
    Rows,
    Segment,
    Speaker,
    Value,
)
from hrreport.model.segment import SegmentKind
from hrreport.prose import Mention, Paragraph

_DAY = datetime.date(2029, 5, 14)
_LONGEST = "Maria Esperança Wolfensteiner-Quispe Mamani de la Torre Alta e Vasconcelos de Montemor-o-Velho"

SPEAKERS = (
    Speaker(
        id="two-offices",
        name="Marit Solhaug",
        given="Marit",
        family="Solhaug",
        honorific="Ms.",
        offices=(
            Office(role="Vice-Mayor", place="Fjellvik", country="Norway"),
            Office(role="Chair", organisation="the Network of Cold Harbours"),
        ),
    ),
    Speaker(
        id="representative",
        name="Amadou Sylla",
        given="Amadou",
        family="Sylla",
        honorific="Mr.",
        offices=(Office(organisation="the Union of Market Porters"),),
    ),
    Speaker(id="no-office", name="Old Nambi"),
    Speaker(
        id="arabic",
        name="عبد الرحمن بن خالد آل منصور الزهراني",
        given="عبد الرحمن",
        family="الزهراني",
        honorific="السيد",
        offices=(Office(role="عمدة", place="مدينة الواحة الجديدة"),),
    ),
    Speaker(
        id="korean",
        name="남궁 민서",
        given="민서",
        family="남궁",
        honorific="Ms.",
        offices=(Office(role="Director", organisation="Hanbit Water Office", country="Republic of Korea"),),
    ),
    Speaker(
        id="particle",
        name="Sofia van den Broecke",
        given="Sofia",
        family="van den Broecke",
        honorific="Dr.",
        article="La",
        offices=(Office(role="Ombudswoman", place="Lindekerke", country="Belgium"),),
    ),
    Speaker(
        id="worded",
        name="Ignacio Reyes Paredes",
        given="Ignacio",
        family="Reyes Paredes",
        honorific="Mr.",
        offices=(Office(role="Secretary General", wording="Secretary General of ALIANZA SUR"),),
    ),
    Speaker(
        id="longest",
        name=_LONGEST,
        given="Maria Esperança",
        family="Wolfensteiner-Quispe Mamani",
        honorific="Ms.",
        offices=(
            Office(
                role="Deputy Director for Participation, Housing and Public Water",
                organisation="Federation of Mountain Municipalities",
            ),
        ),
    ),
    Speaker(
        id="place-alone",
        name="Jonas Petersen",
        given="Jonas",
        family="Petersen",
        offices=(Office(role="Councillor", place="Nordhavn"),),
    ),
    Speaker(
        id="country-alone",
        name="Leilani Tau",
        given="Leilani",
        family="Tau",
        honorific="H.E.",
        offices=(Office(role="Minister of Lands", country="Tonga"),),
    ),
    Speaker(
        id="joint-one",
        name="Zsófia Őry",
        given="Zsófia",
        family="Őry",
        honorific="Ms.",
        offices=(Office(role="Youth Delegate", place="Tiszaliget", country="Hungary"),),
    ),
    Speaker(
        id="joint-two",
        name="Babak Rahimi",
        given="Babak",
        family="Rahimi",
        honorific="Mr.",
        offices=(Office(role="Youth Delegate"),),
    ),
)
MODERATOR = "particle"

# What is said; the first words come behind an attribution.
_SAID = {
    "en": (
        "recalled that her town lived with four hours of water a day.",
        "asked who pays when a landlord does not.",
        "said that a well belongs to whoever keeps it clean.",
        "noted that the oldest pipes lie under the newest streets.",
        "presented a map on which residents mark every leak.",
        "moderated this part, and asked each speaker for one decision that she would take again.",
        "stressed that towns below ten thousand people seldom have a lawyer for water.",
        "explained how three valleys came to share one reservoir.",
        "added that the ferry brings both the water and the news.",
        "regretted that the sea is measured more often than it is listened to.",
        "proposed together that a seat be kept for those who are too young to vote.",
        "agreed, and thanked the porters.",
    ),
    "fr": (
        "a rappelé que sa ville vivait avec quatre heures d’eau par jour.",
        "a demandé qui paie quand le propriétaire ne paie pas.",
        "a dit qu’un puits appartient à qui le garde propre.",
        "a noté que les plus vieux tuyaux dorment sous les rues les plus neuves.",
        "a présenté une carte où les habitants marquent chaque fuite.",
        "a modéré cette partie et a demandé à chacun une décision qu’il prendrait encore.",
        "a souligné que les petites villes ont rarement un juriste de l’eau.",
        "a expliqué comment trois vallées partagent un réservoir.",
        "a ajouté que le bac apporte l’eau et les nouvelles.",
        "a regretté que la mer soit plus souvent mesurée qu’écoutée.",
        "ont proposé ensemble de garder un siège pour qui est trop jeune pour voter.",
        "s’est dit d’accord.",
    ),
    "es": (
        "recordó que su ciudad vivía con cuatro horas de agua al día.",
        "preguntó quién paga cuando el dueño no paga.",
        "dijo que un pozo es de quien lo mantiene limpio.",
        "señaló que los tubos más viejos duermen bajo las calles más nuevas.",
        "presentó un mapa en el que los vecinos marcan cada fuga.",
        "moderó esta parte y pidió a cada cual una decisión que volvería a tomar.",
        "subrayó que los pueblos pequeños rara vez tienen abogado del agua.",
        "explicó cómo tres valles comparten un embalse.",
        "añadió que la barca trae el agua y las noticias.",
        "lamentó que el mar se mida más de lo que se escucha.",
        "propusieron juntos guardar una silla para quienes aún no votan.",
        "estuvo de acuerdo.",
    ),
}
_TOLD = {
    "en": (
        "After the break the lamps failed for a minute, and nobody left.",
        "A voice from the hall wished to know the price of a bucket.",
        "Keeping the right to water when the river runs low",
        "Who owns the rain",
        "The water we share",
        "Sample of a session",
    ),
    "fr": (
        "Après la pause les lampes se sont éteintes une minute, et personne n’est parti.",
        "Une voix de la salle a voulu connaître le prix d’un seau.",
        "Garder le droit à l’eau quand le fleuve est bas",
        "À qui est la pluie",
        "L’eau que nous partageons",
        "Exemple d’une séance",
    ),
    "es": (
        "Tras la pausa las lámparas fallaron un minuto, y nadie se fue.",
        "Una voz de la sala quiso saber el precio de un cubo.",
        "Guardar el derecho al agua cuando el río baja",
        "De quién es la lluvia",
        "El agua que compartimos",
        "Muestra de una sesión",
    ),
}


_SETTLED = {
    "en": (
        "Keep the wells open through the dry months.",
        "Publish the map of leaks every spring.",
        "Water is shared before it is sold.",
        "Each town repairs its own ferry.",
    ),
    "fr": (
        "Garder les puits ouverts pendant les mois secs.",
        "Publier la carte des fuites chaque printemps.",
        "L’eau se partage avant de se vendre.",
        "Chaque ville répare son bac.",
    ),
    "es": (
        "Mantener abiertos los pozos en los meses secos.",
        "Publicar el mapa de fugas cada primavera.",
        "El agua se comparte antes de venderse.",
        "Cada pueblo repara su barca.",
    ),
}

# The article before an office and the honorific, for a woman and for a man, in languages other than English.
_TITLES = {
    "fr": (("La", "Mme"), ("Le", "M.")),
    "es": (("La", "Sra."), ("El", "Sr.")),
    "pt": (("A", "Sra."), ("O", "Sr.")),
    "de": (("Die", "Frau"), ("Der", "Herr")),
    "nl": ((None, "mevrouw"), (None, "de heer")),
}


def _speakers(language: str) -> tuple[Speaker, ...]:
    """The speakers, with articles and honorifics of a language."""
    titles = _TITLES.get(language)
    return SPEAKERS if titles is None else tuple(_titled(one, *titles) for one in SPEAKERS)


def _titled(speaker: Speaker, woman: tuple[str | None, str], man: tuple[str | None, str]) -> Speaker:
    if not speaker.offices or speaker.id == "arabic":
        return speaker
    article, honorific = man if speaker.honorific in ("Mr.", None) else woman
    has_title = speaker.honorific in ("Ms.", "Mr.")
    return msgspec.structs.replace(speaker, article=article, honorific=honorific if has_title else speaker.honorific)


def sample_for(template: Template, language: str) -> Report:
    """The sample under a template, in a language; the words are English where we have none in that language."""
    first = language.split("-")[0].lower()
    said, told = _SAID.get(first, _SAID["en"]), _TOLD.get(first, _TOLD["en"])
    report = begun("sample", template, language)
    segments = report.segments or _usual()
    fields = {key: _value(spec, told) for key, spec in template.fields_in(language).items()}
    own = {key: _value(spec, told) for key, spec in template.segment_fields_in(language).items()}
    spoken = _spoken(said)
    settled = _SETTLED.get(first, _SETTLED["en"])
    outcomes = [
        _outcome(key, number, settled[number % len(settled)])
        for number, key in enumerate(template.wording(language).outcomes)
    ]
    talking = [one for one in segments if one.kind == "segment"] or list(segments)
    shares = {one.id: spoken[number :: len(talking)] for number, one in enumerate(talking)}
    filled: list[Segment] = []
    for one in segments:
        words = shares.get(one.id, ())
        last = one.id == talking[-1].id
        if one.id == talking[0].id:
            words = (*words[:2], _narration("narration", told[0]), *words[2:], _narration("floor", told[1]))
        filled.append(
            msgspec.structs.replace(
                one,
                theme=((told[2] if one is talking[0] else told[3]),) if one.kind == "segment" else (),
                moderator=MODERATOR if one.id == talking[0].id else None,
                fields={**one.fields, **own},
                contributions=(*words, *(outcomes if last else ())),
            )
        )
    return msgspec.structs.replace(
        report,
        fields={**report.fields, **fields},
        title=(told[4],),
        subtitle=(told[5],),
        speakers=_speakers(first),
        segments=tuple(filled),
    )


def _usual() -> tuple[Segment, ...]:
    """The parts of a session where the template names none."""
    kinds: tuple[SegmentKind, ...] = ("segment", "segment", "closing")
    return tuple(
        Segment(id=f"g{number}", kind=kind, heading=None, theme=(), moderator=None, contributions=())
        for number, kind in enumerate(kinds, 1)
    )


def _spoken(said: tuple[str, ...]) -> tuple[Contribution, ...]:
    """What each says, the moderator first; two talk together, and one of them speaks again."""
    by = {speaker.id: words for speaker, words in zip(SPEAKERS, said, strict=True)}
    order = [MODERATOR, *(one.id for one in SPEAKERS if one.id != MODERATOR and not one.id.startswith("joint"))]
    talks = [_speech(one, (one,), by[one]) for one in order]
    talks.append(_speech("joint", ("joint-one", "joint-two"), by["joint-one"]))
    talks.append(_speech("again", ("two-offices",), by["joint-two"]))
    return tuple(talks)


def _speech(key: str, speakers: tuple[str, ...], words: str) -> Contribution:
    return Contribution(
        id=f"c-{key}", kind="speech", speakers=speakers, lead="auto", status="draft", text=(Paragraph(runs=(words,)),)
    )


def _narration(key: str, words: str) -> Contribution:
    return Contribution(
        id=f"c-{key}", kind="narration", speakers=(), lead="none", status="draft", text=(Paragraph(runs=(words,)),)
    )


def _outcome(key: str, number: int, words: str) -> Contribution:
    is_owned = number % 2 == 0
    return Contribution(
        id=f"c-outcome-{key}",
        kind="outcome",
        speakers=(),
        lead="none",
        status="draft",
        text=(Paragraph(runs=(words,)),),
        outcome=Outcome(
            label=key, owner="Marit Solhaug" if is_owned else None, due="30 June 2029" if is_owned else None
        ),
    )


def _value(spec: FieldSpec, told: tuple[str, ...]) -> Value:
    match spec.type:
        case "long":
            return Prose(blocks=(Paragraph(runs=(told[0], " ", Mention(speaker="particle", form="short"))),))
        case "number":
            return 12
        case "yes-no":
            return True
        case "date":
            return Date(value=_DAY)
        case "choice":
            return Choice(value=next(iter(spec.choices), "")) if spec.choices else ""
        case "people":
            return People(speakers=("two-offices", "korean"))
        case "rows":
            return Rows(rows=(tuple(str(number) for number in range(1, len(spec.columns) + 1)),))
        case "url":
            return "https://forum.example.org"
        case "email":
            return "office@forum.example.org"
        case _:
            return spec.label
