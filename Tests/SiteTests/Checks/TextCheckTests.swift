import Site
import Testing

/// What is found in a text by itself: `LINE severity message`, the message cut to its beginning.
private func findings(_ text: String) -> [String] {
    TextChecker.check(text, file: "a.md").map { "\($0.line ?? 0) \($0.severity.rawValue) \($0.message)" }
}

@Suite("Figures of a text that do not go together")
struct TextCheckTests {
    @Test(
        "one model with two scores is told at the second, with the first",
        arguments: [
            (
                "The LSTM reaches an accuracy of 84.1 %.\n\nIn the end the LSTM has an accuracy of 82 %.",
                "3 error the accuracy of LSTM is 82 % here and 84.1 % on line 1"
            ),
            (
                "L’exactitude du CamemBERT est de 91,2 %.\n\n| Modèle | Exactitude |\n|---|---|\n| CamemBERT | 88,0 % |\n| SVM | 80,1 % |",
                "1 error the accuracy of CamemBERT is 91,2 % here and 88,0 % in the table on line 5"
            ),
            (
                "| | SVM | BERT |\n|---|---|---|\n| F1 | 0.71 | 0.84 |\n\nThe F1 of BERT is 0.88.",
                "5 error the F1 of BERT is 0.88 here and 0.84 in the table on line 3"
            ),
            (
                "## Résultats\n\nLe GRU a été retenu.\n\nSon F1 est de 0,81.\n\n## Fin\n\nLe modèle retenu atteint un F1 de 0,85.",
                "9 error the F1 of GRU is 0,85 here and 0,81 on line 5"
            ),
            (
                "Modèle\tExactitude\nSVM\t0,812\nBERT\t0,871\n\nAvec BERT, l’exactitude est de 89 %.",
                "5 error the accuracy of BERT is 89 % here and 0,871 in the table on line 3"
            ),
            (
                "BERT : temps d’inférence de 12 ms.\n\nUn tweet demande à BERT un temps d’inférence de 45 ms.",
                "3 error the inference time of BERT is 45 ms here and 12 ms on line 1"
            ),
            (
                "Le coût mensuel est de 20 €/mois.\n\nPour finir, un coût opérationnel de 35 € par mois.",
                "3 error the cost is 35 € par mois here and 20 €/mois on line 1"
            ),
        ])
    func conflict(text: String, message: String) {
        let found = findings(text)
        #expect(found.count == 1, "\(found)")
        #expect(found.first?.hasPrefix(message) == true, "\(found)")
    }

    @Test(
        "figures that may both be true are left alone",
        arguments: [
            // Rounding.
            "The LSTM reaches an accuracy of 84.1 %.\n\nAgain, the LSTM has an accuracy of about 84 %, or 0.841.",
            // Another part of the data, another set, another class, another metric.
            "The LSTM has a validation accuracy of 84.1 %.\n\nOn the test set the LSTM has an accuracy of 82.0 %.",
            "Sur IMDB, le LSTM a une exactitude de 90,1 %.\n\nSur Sentiment140, le LSTM a une exactitude de 82,0 %.",
            "Le rappel du LSTM est de 71 % pour la classe négative.\n\nLe rappel du LSTM est de 80 % en tout.",
            "The precision of the LSTM is 80 %.\n\nThe recall of the LSTM is 70 %.",
            // Variants told apart in one place.
            "Sans lemmatisation, le SVM a une exactitude de 78 %, avec elle 80 %.\n\nLe SVM a une exactitude de 80 %.",
            "| Modèle | Exactitude |\n|---|---|\n| SVM, C = 1 | 78,0 % |\n| SVM, C = 10 | 80,0 % |\n\nLe SVM atteint une exactitude de 80 %.",
            // Other models.
            "The BERT has an accuracy of 90 %.\n\nThe DistilBERT has an accuracy of 87 %.",
            "LSTM + GloVe has an F1 of 0.80.\n\nLSTM + Word2Vec has an F1 of 0.82.\n\nThe LSTM has an F1 of 0.81.",
            "Le LSTM a un F1 de 0,80.\n\nLe BERT fait mieux que le LSTM, avec un F1 de 0,85.",
            // Goals, differences, hopes, others.
            "The SVM has an accuracy of 80 %.\n\nThe goal for the SVM was an accuracy of 85 %.",
            "Le SVM a une exactitude de 80 %.\n\nNormaliser donne au SVM un gain d’exactitude de 2 %.",
            "The SVM has an accuracy of 80 %.\n\nWith more data the SVM could reach an accuracy of 85 %.",
            "Le SVM a une exactitude de 80 %.\n\nSelon Durand et al., le SVM a une exactitude de 86 %.",
            "The SVM has an accuracy of 80 %.\n\n> The SVM has an accuracy of 86 %.\n\n    The SVM has an accuracy of 87 %.",
            "The SVM has an accuracy of 80 %, with a 95 % interval.\n\nThe SVM has an accuracy of 78 to 82 %.",
            // Words that only look like a metric, numbers that are none.
            "Le BERT a été entraîné en précision mixte (16 bits) sur 40 % des lignes.\n\nPour rappel, 50 % des tweets du BERT sont positifs.",
            "BERT: accuracy 0.91 with TensorFlow 2.16.1.\n\nBERT was released on 2018-10-11, 6 years ago, accuracy 91 %.",
            "Coût mensuel : 20 €/mois.\n\nStockage : 8 €/mois.",
        ])
    func noConflict(text: String) {
        #expect(findings(text) == [])
    }

    @Test(
        "an F1 that precision and recall cannot give is told",
        arguments: [
            ("The BERT has a precision of 0.80, a recall of 0.82 and an F1 of 0.85.", "error", true),
            ("Le BERT a une précision et un rappel de 81 %. Le F1 du BERT est de 0,83.", "error", true),
            ("| Model | Precision | Recall | F1 |\n|---|---|---|---|\n| SVM | 70.1 | 90.3 | 65.0 |", "error", true),
            ("| Model | Precision | Recall | F1 |\n|---|---|---|---|\n| SVM | 70.1 | 90.3 | 75.0 |", "warning", true),
            ("| Model | Precision | Recall | F1 |\n|---|---|---|---|\n| SVM | 70.1 | 90.3 | 78.9 |", "", false),
            ("The BERT has a precision of 0.80, a recall of 0.82 and an F1 of 0.81.", "", false),
            ("The BERT has a precision of 80 %. The recall of SVM is 60 % and its F1 is 0.9.", "", false),
        ])
    func harmonicMean(text: String, severity: String, isFound: Bool) {
        let found = findings(text)
        #expect(found.count == (isFound ? 1 : 0), "\(found)")
        #expect(found.allSatisfy { $0.contains(" \(severity) the F1 of ") && $0.contains("harmonic mean") }, "\(found)")
    }

    @Test(
        "scores that a stated confusion matrix does not give are told",
        arguments: [
            (
                "## SVM\n\nConfusion matrix: TN 400, FP 100, FN 150, TP 350.\n\nThe accuracy is 82 %.",
                "5 error the accuracy of SVM is 82 % here, but 0.750"
            ),
            (
                "## SVM\n\nMatrice de confusion :\n\n- 400 tweets négatifs correctement classés ;\n- 350 tweets positifs correctement classés ;\n"
                    + "- 100 erreurs sur des tweets négatifs, prédits comme positifs ;\n- 150 tweets positifs, prédits comme négatifs.\n\nLe rappel est de 77 %.",
                "10 error the recall of SVM is 77 % here, but 0.700"
            ),
            (
                "## SVM\n\n| Vérité | Négatif | Positif |\n|---|---|---|\n| Négatif | 400 | 100 |\n| Positif | 150 | 350 |\n\nL’exactitude est de 80 %.",
                "8 error the accuracy of SVM is 80 % here, but 0.750"
            ),
        ])
    func confusionMatrix(text: String, message: String) {
        let found = findings(text)
        #expect(found.count == 1, "\(found)")
        #expect(found.first?.hasPrefix(message) == true, "\(found)")
    }

    @Test(
        "scores that it gives, of either class or on average, are not",
        arguments: [
            "## SVM\n\nConfusion matrix: TN 400, FP 100, FN 150, TP 350.\n\nThe accuracy is 75 %, the recall 0.70.",
            "## SVM\n\nConfusion matrix: TN 400, FP 100, FN 150, TP 350.\n\nThe recall is 0.80.",
            "## SVM\n\nConfusion matrix: TN 400, FP 100, FN 150, TP 350.\n\nThe F1, averaged, is 0.75.",
            "## SVM\n\nConfusion matrix: TN 400, FP 100, FN 150, TP 350.\n\nThe accuracy of BERT is 0.85.",
        ])
    func matchingMatrix(text: String) {
        #expect(findings(text) == [])
    }

    @Test(
        "what a text calls the training score is told where it stands as a result",
        arguments: [
            (
                "Le GRU a une exactitude de 83,4 % en validation et un score de 88,9 % sur le jeu d’entraînement.\n\nLe GRU atteint une exactitude de 88,9 %.",
                3
            ),
            ("Training accuracy: 97.3 %.\n\n| Model | Accuracy |\n|---|---|\n| CNN | 97.3 % |", 5),
        ])
    func trainingScore(text: String, line: Int) {
        let found = findings(text)
        #expect(found.count == 1, "\(found)")
        #expect(
            found.first?.hasPrefix("\(line) error the accuracy of ") == true && found.first?.contains("training set") == true,
            "\(found)")
    }

    @Test(
        "other scores are not",
        arguments: [
            "Training accuracy: 97.3 %.\n\n| Model | Accuracy |\n|---|---|\n| CNN | 91.3 % |",
            "Training accuracy: 97.3 %.\n\nOn the test set, the accuracy is 97.3 %.",
            "Le temps d’entraînement est de 97 s et l’exactitude de 97,3 %.\n\nL’exactitude est bien de 97,3 %.",
        ])
    func noTrainingScore(text: String) {
        #expect(findings(text) == [])
    }
}
