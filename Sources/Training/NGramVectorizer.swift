import Kernels
import Parallelism
import Records
import Sentiment

/// The n-grams of many texts, in the order of the texts.
struct NGramOccurrences: Sendable {
    /// One array of keys for each part of the data, so that all cores work without waiting for each other.
    var keys: [[UInt32]]
    /// How many n-grams each text has, by part.
    var counts: [[UInt32]]

    init(
        _ dataset: Dataset, restoring restoration: EmoticonRestoration? = nil, pairs: Bool = true, parts: Int, threads: Int
    ) {
        let ranges = evenRanges(dataset.count, parts: parts)
        let results = concurrentMap(parts, threads: threads) { part in
            var keys: [UInt32] = []
            var counts: [UInt32] = []
            keys.reserveCapacity(ranges[part].count * 30)
            counts.reserveCapacity(ranges[part].count)
            let normalizer = Normalizer()
            var buffer = TokenBuffer()
            var features = NGramFeatures()
            var text: [UInt8] = []
            for index in ranges[part] {
                if let suffix = restoration?.suffix(index: index, target: dataset.targets[index]) {
                    text.removeAll(keepingCapacity: true)
                    dataset.withText(index) { text.append($0) }
                    text.append(contentsOf: suffix)
                    normalizer.normalize(text.span, into: &buffer)
                } else {
                    dataset.withText(index) { normalizer.normalize($0, into: &buffer) }
                }
                features.extract(from: buffer, pairs: pairs)
                for feature in features.features { keys.append(feature.key) }
                counts.append(UInt32(features.features.count))
            }
            return (keys, counts)
        }
        keys = results.map(\.0)
        counts = results.map(\.1)
    }
}

/// Turns n-grams into rows of TF-IDF, each of Euclidean norm 1.
struct NGramVectorizer: Sendable {
    let vocabulary: NGramVocabulary
    /// By column: see ``LogisticRegression/frequencyLevel(documentFrequency:documentCount:)``.
    let frequencyLevels: [UInt8]

    init(vocabulary: NGramVocabulary, documentCount: Int) {
        self.vocabulary = vocabulary
        frequencyLevels = vocabulary.counts.map {
            LogisticRegression.frequencyLevel(documentFrequency: Int($0), documentCount: documentCount)
        }
    }

    /// The inverse document frequencies, by column.
    var frequencies: [Double] {
        frequencyLevels.map { Double(LogisticRegression.inverseDocumentFrequency(level: $0)) }
    }

    func rows(of occurrences: NGramOccurrences, threads: Int) -> SparseRows {
        let parts = concurrentMap(occurrences.keys.count, threads: threads) { part in
            var columns: [UInt32] = []
            var lengths: [Int] = []
            var scales: [Float] = []
            var position = 0
            for count in occurrences.counts[part] {
                let before = columns.count
                var squaredNorm: Float = 0
                for key in occurrences.keys[part][position..<position + Int(count)] {
                    guard let column = vocabulary.index(of: key) else { continue }
                    columns.append(column)
                    let frequency = LogisticRegression.inverseDocumentFrequency(level: frequencyLevels[Int(column)])
                    squaredNorm += frequency * frequency
                }
                position += Int(count)
                lengths.append(columns.count - before)
                scales.append(squaredNorm > 0 ? 1 / squaredNorm.squareRoot() : 0)
            }
            return (columns: columns, lengths: lengths, scales: scales)
        }
        var offsets = [0]
        for length in parts.lazy.map(\.lengths).joined() { offsets.append((offsets.last ?? 0) + length) }
        return SparseRows(
            offsets: offsets, columns: Array(parts.lazy.map(\.columns).joined()),
            rowScales: Array(parts.lazy.map(\.scales).joined()), columnCount: vocabulary.keys.count)
    }
}
