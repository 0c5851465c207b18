"""What the pages have to say, in both languages: only what a reader relies on in the journey."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Words:
    code: str
    home: str  # the address of the published home page
    other_home: str
    results_link: str
    article_link: str
    analyse_link: str
    history_link: str
    analyse_title: str
    labels: dict[str, str]  # by the name that the API uses
    confidence: str
    thanks_corrected: str
    thanks_confirmed: str
    corrected: str
    confirmed: str
    no_verdict: str
    empty: str
    too_long: str
    counter: str
    missing: str
    no_model: str


FRENCH = Words(
    code="fr", home="/", other_home="/en/", results_link="Résultats", article_link="Articles", analyse_link="Analyser",
    history_link="Historique", analyse_title="Que dit ce tweet ?", labels={"negative": "négatif", "positive": "positif"},
    confidence="% de confiance", thanks_corrected="Merci, c’est corrigé en « {label} ».",
    thanks_confirmed="Merci, votre avis est enregistré.", corrected="corrigé en {label}", confirmed="juste",
    no_verdict="Dites si la réponse est juste", empty="Écrivez ou collez un tweet", too_long="501 caractères",
    counter="{count} caractères sur 500", missing="Rien à l’horizon", no_model="Le modèle ne répond pas")

ENGLISH = Words(
    code="en", home="/en/", other_home="/", results_link="Results", article_link="Articles", analyse_link="Analyse",
    history_link="History", analyse_title="What does this tweet say?", labels={"negative": "negative", "positive": "positive"},
    confidence="% confidence", thanks_corrected="Thank you, corrected to “{label}”.",
    thanks_confirmed="Thank you, your verdict is recorded.", corrected="corrected to {label}", confirmed="right",
    no_verdict="Say whether the answer is right", empty="Write or paste a tweet", too_long="501 characters",
    counter="{count} of 500 characters", missing="Nothing on the horizon", no_model="The model is not answering")
