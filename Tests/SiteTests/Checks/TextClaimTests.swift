import Site
import Testing

private func findings(_ text: String) -> [String] {
    TextChecker.check(text, file: "a.md").map { "\($0.line ?? 0) \($0.severity.rawValue) \($0.message)" }
}

@Suite("Claims of a text that its own words do not carry")
struct TextClaimTests {
    private static let table = "| Model | Accuracy | F1 |\n|---|---|---|\n| SVM | 0.812 | 0.790 |\n| LSTM | 0.803 | 0.806 |\n"

    @Test(
        "each is told with its place",
        arguments: [
            // A score on few rows.
            (
                "On 120 test tweets the BERT has an accuracy of 81 %.",
                "1 warning the accuracy of BERT, 81 %, rests on 120 rows: its 95% interval is 0.731–0.870"
            ),
            (
                "BERT : exactitude de 0,83 (n = 200).\n\nSVM : exactitude de 0,80 (n = 40 000).",
                "1 warning the accuracy of BERT, 0,83, rests on 200 rows: its 95% interval is 0.772–0.876, which contains the 0,80 of SVM"
            ),
            (
                "BERT was tuned on a sample of 800 tweets. Its accuracy is 0.82.\n\nThe accuracy of SVM is 0.81.",
                "1 warning the accuracy of BERT, 0.82, cannot rest on more than the 800 rows of its sample"
            ),
            // The best, and better.
            (
                Self.table + "\nLSTM outperforms SVM in accuracy.",
                "6 error LSTM is said to surpass SVM, but its accuracy is 0.803 (line 4) against 0.812 (line 3)"
            ),
            (Self.table + "\nLe LSTM surpasse le SVM sur tous les critères.", "6 error LSTM is said to surpass SVM"),
            (
                Self.table + "\nWe compare them by F1 and accuracy. The LSTM outperforms the SVM on all of these.",
                "6 error LSTM is said to surpass SVM"
            ),
            (
                Self.table + "\nLe LSTM est notre meilleur modèle.",
                "6 warning LSTM is called the best, but the accuracy of SVM is 0.812"
            ),
            (Self.table + "\nThe LSTM was chosen.", "6 warning LSTM is kept, but the accuracy of SVM is 0.812"),
            // Rows and shares.
            (
                "The dataset has 10,000 tweets.\n\n- Training: 7,000 tweets\n- Validation: 1,000 tweets\n- Test: 1,500 tweets",
                "5 error the parts of the data, 7000 + 1000 + 1500, are 9500 rows, but line 1 says 10000"
            ),
            (
                "- Entraînement : 70 %\n- Validation : 15 %\n- Test : 20 %",
                "3 error the parts of the data, 70 % + 15 % + 20 %, add up to 105%"
            ),
            (
                "Le jeu de test est équilibré.\n\n| Modèle | Exactitude | Précision | Rappel |\n|---|---|---|---|\n| SVM | 0,90 | 0,80 | 0,60 |",
                "5 error an accuracy of 0,90, a precision of 0,80 and a recall of 0,60 for SVM need a set of which 18% is positive"
            ),
            // What was not done, and what was not there.
            (
                "L’entraînement de CamemBERT a été interrompu au bout de deux jours.\n\nPour CamemBERT, le F1 est de 0,91.",
                "3 error the F1 of CamemBERT is 0,91 here, but line 1 says that its training was interrupted"
            ),
            (
                "The API is hosted on Heroku.\n\nThe service was deployed to Azure.",
                "3 error the system is deployed on Azure here and on Heroku on line 1"
            ),
            (
                "Faute de GPU, tout a tourné sur processeur.\n\nBERT used the GPU (RTX 3060).",
                "3 warning a GPU is used here, but line 1 says that there was none"
            ),
            (
                "```\ncode\n\nThe F1 is 0.9.\n\n```swift\nlet a = 1\n```",
                "1 warning the code block that begins here is not closed before the next one opens on line 6"
            ),
        ])
    func found(text: String, message: String) {
        let found = findings(text)
        #expect(found.count == 1, "\(found)")
        #expect(found.first?.hasPrefix(message) == true, "\(found)")
    }

    @Test(
        "words that come near are left alone",
        arguments: [
            "On 12,000 test tweets the BERT has an accuracy of 81 %.",
            "BERT has an accuracy of 81 % and was shown to 40 people.",
            "BERT was tuned on a sample of 800 tweets. Its F1 is 0.82.",
            Self.table + "\nSVM outperforms LSTM in accuracy.",
            Self.table + "\nLSTM outperforms SVM in F1.",
            Self.table + "\nWe compare them by F1, precision and AUC. The LSTM outperforms the SVM on all of these.",
            Self.table + "\nLe LSTM pourrait surpasser le SVM.",
            Self.table + "\nLe LSTM offre le meilleur compromis.",
            Self.table + "\nThe LSTM was chosen although its accuracy is lower.",
            Self.table + "\nThe LSTM has the best F1.",
            Self.table + "\nThe SVM is the best model.",
            "The dataset has 10,000 tweets.\n\n- Training: 7,000 tweets\n- Validation: 1,500 tweets\n- Test: 1,500 tweets",
            "The corpus has 10,000 tweets in all; we kept some.\n\n## Split\n\n- Training: 700 tweets\n- Test: 150 tweets",
            "- Entraînement : 70 %\n- Validation : 15 %\n- Test : 15 %",
            "- Training: 33.3 %\n- Validation: 33.3 %\n- Test: 33.3 %",
            "Le jeu d’entraînement est équilibré.\n\n| Modèle | Exactitude | Précision | Rappel |\n|---|---|---|---|\n| SVM | 0,90 | 0,80 | 0,60 |",
            "Le jeu de test est équilibré.\n\n| Modèle | Exactitude | Précision | Rappel |\n|---|---|---|---|\n| SVM | 0,80 | 0,81 | 0,79 |",
            "L’entraînement de CamemBERT a été interrompu.\n\nPour BERT, le F1 est de 0,91.",
            "La connexion a été interrompue.\n\nPour BERT, le F1 est de 0,91.",
            "BERT s’arrête quand la validation ne progresse plus.\n\nSon F1 est de 0,91.",
            "The API is deployed to Azure.\n\nThe front end is deployed to Vercel.",
            "The API is deployed to Azure. It could later be hosted on Heroku.",
            "We deployed to Azure rather than Heroku.\n\nAzure hosts the API.",
            "The API runs on Google Cloud Run, deployed from GCP.",
            "BERT used the GPU (RTX 3060).\n\nA GPU is not needed to answer.",
            "````\n```swift\nlet a = 1\n```\n````",
            "```swift\nlet a = 1\n```\n\n```swift\nlet b = 2\n```",
        ])
    func left(text: String) {
        #expect(findings(text) == [])
    }

    @Test("lines are those of the file, front matter included")
    func frontMatter() {
        let found = findings("---\ntitle: A\n---\n\nThe SVM has an accuracy of 80.1 %.\n\nThe SVM has an accuracy of 70.1 %.")
        #expect(found.count == 1)
        #expect(found.first?.hasPrefix("7 error ") == true, "\(found)")
    }

    @Test(
        "any text is read to its end",
        arguments: ["", "---\n", "---\na: 1", "\u{0}", "% %%", "1", "0.", ",5 %", "|", "| |\n|-|\n", "é\u{301}’", "12h", "🎉 9 %"])
    func oddText(text: String) {
        #expect(findings(text) == [])
    }
}
