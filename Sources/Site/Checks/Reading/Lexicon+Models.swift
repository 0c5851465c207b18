/// The estimators and features that texts of this field name, by their places in these lists.
enum ModelVocabulary {
    /// The name that a message uses, then the folded spellings.
    static let estimators: [(name: String, spellings: String)] = [
        ("logistic regression", "regression logistique|logistic regression|logreg|logistique"),
        ("random forest", "random forest|randomforest|foret aleatoire|forets aleatoires"),
        ("LightGBM", "lightgbm|light gbm|light gradient boosting machine|lgbm"),
        ("XGBoost", "xgboost|xgb"),
        ("gradient boosting", "gradient boosting|gradient boosting classifier"),
        ("SVM", "svm|linear svc|linearsvc|support vector machine|machine a vecteurs de support"),
        ("naive Bayes", "naive bayes|bayesien naif|multinomial nb"),
        ("ridge classifier", "ridge classifier|ridge"),
        ("decision tree", "decision tree|arbre de decision"),
        ("VotingClassifier", "votingclassifier|voting classifier|vote majoritaire|ensemble par vote|voting ensemble"),
        ("LSTM", "lstm"),
        ("BiLSTM", "bilstm|bi lstm|bidirectional lstm|lstm bidirectionnel|lstm bidirectionnelle|bilstm bidirectionnel"),
        ("GRU", "gru|bigru|bi gru"),
        ("CNN", "cnn|reseau convolutif|convolutional network"),
        ("RNN", "rnn"),
        ("MLP", "mlp|perceptron|perceptron multicouche|multilayer perceptron"),
        ("BERT", "bert|bert base|bert base uncased|tfbertforsequenceclassification|bertforsequenceclassification"),
        ("DistilBERT", "distilbert|distil bert|distilbert base uncased|distilbertforsequenceclassification"),
        ("RoBERTa", "roberta|roberta base|twitter roberta"),
        ("CamemBERT", "camembert"),
        ("ALBERT", "albert"),
        ("BERTweet", "bertweet"),
        ("MiniLM", "minilm"),
        ("DeBERTa", "deberta"),
        ("XLNet", "xlnet"),
        ("GPT", "gpt|gpt 2|gpt 3|gpt 4|chatgpt"),
        ("T5", "t5"),
        ("VADER", "vader"),
        ("TextBlob", "textblob"),
    ]

    static let features: [(name: String, spellings: String)] = [
        ("TF-IDF", "tf idf|tfidf"),
        ("bag of words", "bag of words|sac de mots|count vectorizer|countvectorizer"),
        ("Word2Vec", "word2vec|w2v|word 2 vec"),
        ("GloVe", "glove"),
        ("FastText", "fasttext|fast text"),
        ("USE", "universal sentence encoder"),
        ("ELMo", "elmo"),
    ]

    static let datasets = [
        "sentiment140", "imdb", "sst 2|sst2", "twitter us airline sentiment|airline|us airline|compagnies aeriennes", "semeval",
        "tweeteval",
    ]
}

extension Lexicon {
    mutating func addModels() {
        for (index, entry) in ModelVocabulary.estimators.enumerated() { add(entry.spellings, .estimator(index)) }
        for (index, entry) in ModelVocabulary.features.enumerated() { add(entry.spellings, .feature(index)) }
        for (index, spellings) in ModelVocabulary.datasets.enumerated() { add(spellings, .dataset(index)) }
        add(
            "solution finale|modele final|modele retenu|modele choisi|modele selectionne|modele deploye|modele de production|modele en production"
                + "|final solution|final model|chosen model|selected model|retained model|deployed model|production model|model in production"
                + "|solution retenue|solution deployee",
            .chosenModel)
    }
}
