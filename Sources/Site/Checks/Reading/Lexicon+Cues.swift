extension Lexicon {
    mutating func addCues() {
        cue(
            "surpasse|surpassent|surpassant|depasse|depassent|bat|battent|devance|devancent|outperform|outperformed|beat|exceed|surpass|surpasses|exceeds",
            .surpasses)
        cue(
            "meilleur modele|meilleur|meilleure|meilleurs resultat|best|best model|best performing|le plus precis|la plus precise|most accurate|le plus performant|the most accurate",
            .best)
        cue(
            "retenu|retenue|retenir|retient|retenons|choisi|choisie|selectionne|selectionnee|adopte|kept|retained|selected|chosen|adopted",
            .retained)
        cue(
            "compromis|malgre|bien que|although|despite|though|trade off|tradeoff|compromise|trop lourd|trop lent|too heavy|too slow|plus leger|moins couteux"
                + "|cheaper|lighter|faster|plus rapide|cout moindre|moindre cout|moindres frais|in spite of|meme si|even though|cependant|however|toutefois",
            .tradeOff)
        cue(
            "interrompu|interrompue|interrompre|interrompons|interruption|interrupted|interrupt|abandonne|abandonnee|abandonner|abandoned|aborted|inacheve|inachevee|unfinished"
                + "|pas ete mene a terme|pas pu etre mene a terme|pas termine|pas abouti|not completed|never completed|could not be completed|never finished|not finished|did not finish|cut short",
            .interrupted)
        cue("execution|fine tuning|run|entraine|entrainee|trained|reentrainement|epoch training", .training)
        cue(
            "deploiement|deploye|deployee|deployer|deploiment|deploy|deployed|deployment|deploying|mise en production|mis en production|mise en ligne",
            .deploy)
        cue(
            "heberger|heberge|hebergee|hebergement|hosted|host|hosting|run in production on|plateforme cloud|cloud platform",
            .hosted)
        cue(
            "pourrait|pourraient|devrait|devraient|could|should|would|might|may|serait|seraient|si l on|suppose|supposons|imaginons|par exemple|for example|for instance|esperons|we hope|attendu|expected"
                + "|envisage|prevoyons|a terme|migration|migrer|migrate|alternative",
            .hypothetical)
        cue("objectif|cible|goal|target", .aim)
        cue(
            "au moins|minimum|exige|exigence|requis|at least|required|requirement|doit|must|maximum|au plus|at most|inferieur|superieur|inferieure|superieure|below|above|under|over"
                + "|moins de|plus de|less than|more than|fewer than|budget|limite|limit|ne depasse|sla",
            .goal)
        cue(
            "gain|gagne|gagnant|hausse|baisse|amelioration|ameliore|ameliorent|ecart|difference|augmente|augmentation|diminue|diminution|reduit|reduction|perd|perte|increase|increased|decrease|improvement"
                + "|improve|improved|gap|drop|dropped|gained|reduced|higher|lower|de plus|de moins|plus leger|more|less|passe de|from|passant de|rose|fell",
            .change)
        cue(
            "au total|total de|in total|in all|en tout|overall size|dataset complet|jeu complet|full dataset|whole dataset|jeu de donnees|dataset|data set",
            .total)
        cue("equilibre|equilibree|equilibres|equilibrees|balanced|autant de positifs que de negatifs", .balanced)
        cue("matrice de confusion|confusion matrix", .confusionMatrix)
        cue(
            "et al|litterature|literature|etat de l art|state of the art|selon|according to|d apres|rapporte par|reported by|leur article|their paper|publie par",
            .cited)
        cue("epoque|epoch|iteration|premiere epoque|fold|pli|step", .perEpoch)
        cue("classe|class|classe positive|classe negative|par classe|per class", .perClass)
        cue(
            "plutot que|rather than|instead of|au lieu de|initialement|initially|ancien|ancienne|precedemment|previously|auparavant|avant|before|quitte|left",
            .instead)
        cue("correctement|bien|correct|correctly|rightly|justement", .correct)
        cue(
            "predit comme|predite comme|classe comme|classee comme|classes comme|predits comme|classified as|predicted as|predicted|taken for|pris pour|pris comme|labelled as",
            .predictedAs)
        cue("erreur|error|mal|wrongly|misclassified|incorrectement|incorrectly|wrong", .wrong)
        cue("tp|vp|true positive|vrai positif|vrais positif", .truePositive)
        cue("tn|vn|true negative|vrai negatif|vrais negatif", .trueNegative)
        cue("fp|false positive|faux positif", .falsePositive)
        cue("fn|false negative|faux negatif", .falseNegative)
        cue(
            "absence de gpu|sans gpu|pas de gpu|aucun gpu|manque de gpu|faute de gpu|no gpu|without gpu|without a gpu|lack of gpu|lack of a gpu|uniquement sur cpu|seulement sur cpu|cpu only|only on cpu",
            .noGPU)
        cue("gpu|gtx|rtx|tesla|nvidia|a100|v100|h100", .hasGPU)
        cue("echantillon|sous echantillon|sample of|subsample|subset|sous ensemble", .sample)
        cue("n", .countSign)
        cue("intervalle|interval|confiance|confidence|ic|ci", .confidence)
        cue("plus|moins|mieux|pire|better|worse", .comparative)
        cue("disponible|available|utiliser|utilise|utilisee|using|used|use", .available)
        cue(
            "frontend|front end|front|interface|dashboard|tableau de bord|base de donnees|database|monitoring|suivi|tracking|stockage|storage|mlflow|insight",
            .frontEnd)
    }

    private mutating func cue(_ phrases: String, _ cue: Cue) { add(phrases, .cue(cue)) }
}
