extension Lexicon {
    mutating func addMetrics() {
        add(
            "accuracy|exactitude|justesse|taux de bonnes reponses|taux de bonnes predictions|accuracy score",
            .metric(.accuracy, nil))
        add(
            "val accuracy|validation accuracy|val acc|accuracy de validation|exactitude de validation",
            .metric(.accuracy, .validation))
        add("train accuracy|training accuracy|accuracy d entrainement|exactitude d entrainement", .metric(.accuracy, .training))
        add("test accuracy|accuracy de test|exactitude de test", .metric(.accuracy, .test))
        add("precision|valeur predictive positive|positive predictive value", .metric(.precision, nil))
        add("recall|rappel|sensibilite|sensitivity|true positive rate|taux de vrais positifs", .metric(.recall, nil))
        add("f1|f1 score|score f1|f score|f mesure|f measure|f1 mesure|mesure f1", .metric(.f1, nil))
        add("val f1|validation f1", .metric(.f1, .validation))
        add("train f1|training f1", .metric(.f1, .training))
        add("test f1", .metric(.f1, .test))
        add(
            "auc|roc auc|auc roc|aire roc|aire sous la courbe|aire sous la courbe roc|area under the curve|roc area",
            .metric(.auc, nil))
        add(
            "ece|erreur de calibration|erreur de calibration attendue|calibration error|expected calibration error",
            .metric(.ece, nil))
        add("log loss|logloss|perte logarithmique|entropie croisee|cross entropy", .metric(.logLoss, nil))
        add(
            "latence|latency|temps d inference|temps inference|temps de prediction|duree d inference|inference time|inference latency|prediction time",
            .metric(.latency, nil))
        add("temps de reponse|response time|delai de reponse", .metric(.responseTime, nil))
        add(
            "temps d entrainement|temps entrainement|duree d entrainement|duree de l entrainement|temps d apprentissage|duree d apprentissage|training time|training duration|time to train",
            .metric(.trainingTime, nil))
        add("taille du modele|taille|model size|size of the model|poids du modele|size", .metric(.modelSize, nil))
        add(
            "cout operationnel|cout mensuel|cout total|cout d exploitation|operating cost|operational cost|monthly cost|running cost|cout|cost",
            .metric(.cost, nil))
        add("inference|prediction", .weakMetric(.latency))
        add("entrainement|apprentissage|training", .weakMetric(.trainingTime))

        add("pese|pesent|weigh", .weakMetric(.modelSize))

        add("score|performance|celle|celui|resultat|result|that of", .score)

        // Words by which a metric leads to its figure.
        add(
            "de|d|du|des|of|la|le|les|l|un|une|a|au|aux|the|an|est|etait|is|was|are|were|environ|about|approximately|around|roughly|moyen|moyenne|mean|average"
                + "|median|mediane|globale|global|overall|pondere|ponderee|weighted|macro|micro|atteint|atteignant|atteindre|atteignent|reach|reached|reaching|reache"
                + "|obtient|obtenu|obtenue|obtenant|achieve|achieved|achieving|en|in|sur|on|with|avec|notre|nos|our|its|son|sa|ce|cette|this|that|ou|or"
                + "|affiche|affichent|show|montre|vaut|valent|total|totale|tres|very|pour|for|at|to|par|by|per|jusqu|up|binaire|simple|scores|value|valeur"
                + "|seulement|only|acceptable|optimal|optimale|constituant|pres|nearly|almost|presque|pris|prend|took|take|dure|duree|lasted|last|qui|which|se",
            .connector)
        add("et|and|ainsi que|as well as|puis|then", .and)
        add(
            "vs|versus|than|contre|against|par rapport a|compare a|comparee a|compared to|compared with|relative to|face a|inferieur a|superieur a|inferieure a|superieure a",
            .than)
        add("que|qu", .that)
        // Idioms that only look like a metric.
        add(
            "pour rappel|en rappel|rappelons|recall that|we recall|avec precision|precision mixte|mixed precision|double precision|simple precision|half precision|demi precision",
            .cue(.aside))
    }
}
