/// A model as a text names it: what estimates, and what it reads.
struct ModelName: Hashable, Sendable {
    /// Bits are places in ``ModelVocabulary``.
    var estimators: UInt64 = 0
    var features: UInt64 = 0

    var isEmpty: Bool { estimators == 0 && features == 0 }

    /// `BiLSTM + Word2Vec`.
    var description: String {
        func names(_ bits: UInt64, _ list: [(name: String, spellings: String)]) -> [String] {
            list.indices.filter { bits & (1 << UInt64($0)) != 0 }.map { list[$0].name }
        }
        return (names(estimators, ModelVocabulary.estimators) + names(features, ModelVocabulary.features)).joined(
            separator: " + ")
    }

    /// Whether `self` says the same as `other`, or the same with more of what is read.
    func refines(_ other: ModelName) -> Bool {
        (other.estimators == 0 ? estimators != 0 : estimators == other.estimators) && features & other.features == other.features
    }
}

/// Where a sentence names a model.
struct Mention {
    var name: ModelName
    /// The model that the text has decided for, whichever that is.
    var isChosen = false
    var range: Range<Int>
    /// Whether another model is compared with this one: `better than BERT`.
    var isComparand = false
}

enum MentionReader {
    static func mentions(in sentence: Sentence) -> [Mention] {
        var mentions: [Mention] = []
        var index = 0
        while index < sentence.count {
            guard let term = sentence[index].term else {
                index += 1
                continue
            }
            if term == .chosenModel {
                mentions.append(Mention(name: ModelName(), isChosen: true, range: index..<index + 1))
            } else if let name = name(term) {
                if let last = mentions.indices.last, !mentions[last].isChosen,
                    let joined = joined(mentions[last].name, name, gap: sentence[mentions[last].range.upperBound..<index])
                {
                    mentions[last].name = joined
                    mentions[last].range = mentions[last].range.lowerBound..<index + 1
                } else {
                    mentions.append(
                        Mention(name: name, range: index..<index + 1, isComparand: isComparand(sentence[..<index])))
                }
            }
            index += 1
        }
        return mentions
    }

    private static func name(_ term: Term) -> ModelName? {
        switch term {
        case .estimator(let index): ModelName(estimators: 1 << UInt64(index))
        case .feature(let index): ModelName(features: 1 << UInt64(index))
        default: nil
        }
    }

    /// One model of two names side by side: `LSTM avec Word2Vec`, `TF-IDF (logistic regression)`. Nil for two models.
    private static func joined(_ first: ModelName, _ second: ModelName, gap: ArraySlice<Item>) -> ModelName? {
        var hasPlus = false
        for item in gap {
            switch item.kind {
            case .mark(.plus): hasPlus = true
            case .mark(.open), .mark(.close), .mark(.slash), .term(.connector), .word: break
            default: return nil
            }
        }
        guard gap.count <= 3 else { return nil }
        let name = ModelName(estimators: first.estimators | second.estimators, features: first.features | second.features)
        if first.estimators != 0, second.estimators != 0, first.estimators != second.estimators { return hasPlus ? name : nil }
        return name
    }

    private static func isComparand(_ before: ArraySlice<Item>) -> Bool {
        for (distance, item) in before.reversed().prefix(4).enumerated() {
            switch item.term {
            case .than, .cue(.surpasses), .cue(.instead): return true
            case .that:
                return before.dropLast(distance + 1).suffix(6).contains {
                    $0.isCue(.comparative) || $0.isCue(.best) || $0.isCue(.change)
                }
            case .connector: continue
            default: if case .word = item.kind { continue } else { return false }
            }
        }
        return false
    }
}
