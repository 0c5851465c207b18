import Foundation

// The small parts that several pages show. The names of the fields are what the templates say.

/// An instant, for machines and for people.
struct TimeView: NamedFields {
    let machine: String
    let human: String

    init(machine: String, human: String) {
        self.machine = machine
        self.human = human
    }

    init(date: Date, language: Language, zone: TimeZone) {
        machine = machineTime(date)
        human = language.date(date, timeZone: zone)
    }

    init(moment: Date, language: Language, zone: TimeZone) {
        machine = machineTime(moment)
        human = language.dateTime(moment, timeZone: zone)
    }

    func field(_ name: String) -> (any Sendable)? {
        switch name {
        case "machine": machine
        case "human": human
        default: nil
        }
    }
}

/// A percentage that stands large, with what stands beside it in a lighter tone.
struct MeasureView: Sendable {
    let value: String
    /// `82,4–82,8 %`, without words.
    let range: String?
    /// `IC 95 % : 82,4–82,8 %`.
    let interval: String?
    /// `n = 75 000`, or nil.
    let count: String?

    init(_ measure: Measure, in words: Translations) {
        value = words.language.percent(measure.value)
        range = measure.interval.map { words.language.percentRange($0) }
        interval = range.map { words.text(.interval, ["range": $0]) }
        count = measure.count.map { words.text(.count, count: $0) }
    }
}

/// A label in words, with the sign and the colour that go with the words.
struct LabelView: Sendable {
    /// `négatif`, in the middle of a sentence.
    let word: String
    /// `Négatif`, alone.
    let title: String
    let sign: String
    /// `negative`, `positive` or `uncertain`: which colour.
    let tone: String

    /// Below this confidence the answer is shown as uncertain: at a right calibration, four answers in ten would be wrong.
    static let hesitation = 0.6
    /// From this confidence on the answer is given without "rather".
    static let certainty = 0.9

    /// - Parameter confidence: nil where a person said so.
    init(_ label: String, confidence: Double? = nil, in words: Translations) {
        word = words.text(key: "label_\(label)") ?? label
        title = word.prefix(1).uppercased() + word.dropFirst()
        let isCertain = confidence.map { $0 >= Self.hesitation } ?? true
        switch label {
        case "negative" where isCertain: (sign, tone) = ("\u{2212}", "negative")
        case "positive" where isCertain: (sign, tone) = ("+", "positive")
        default: (sign, tone) = ("±", "uncertain")
        }
    }
}

extension Translations {
    /// A confidence without decimals. It never reads "100 %", which no model can mean.
    func confidence(_ share: Double) -> String {
        share > 0.99 && share.isFinite
            ? text(.moreThan, ["percent": language.percent(0.99, decimals: 0)]) : language.percent(share, decimals: 0)
    }

    /// `A`, `A et B`, `A, B et C`.
    package func list(_ items: [String]) -> String? {
        guard let last = items.last else { return nil }
        guard items.count > 1 else { return last }
        return items.dropLast().joined(separator: ", ") + " " + text(.and) + " " + last
    }
}

/// A chart and its table.
struct ChartView: Sendable {
    let title: String
    let svgHTML: SafeHTML
    let tableHTML: SafeHTML?
    let caption: String?
    let downloads: DownloadsView?
    let isTableOpen: Bool

    init(_ chart: ChartFigure) {
        title = chart.title
        svgHTML = chart.svg
        tableHTML = chart.table
        caption = chart.caption
        downloads = chart.downloads.map(DownloadsView.init)
        isTableOpen = chart.isTableOpen
    }
}

/// Where a table's numbers can be fetched.
struct DownloadsView: Sendable {
    let csv: String
    let json: String

    init(_ downloads: TableDownloads) {
        csv = downloads.csv
        json = downloads.json
    }
}

/// A link with its words.
struct LinkView: NamedFields {
    let title: String
    let url: String

    func field(_ name: String) -> (any Sendable)? {
        switch name {
        case "title": title
        case "url": url
        default: nil
        }
    }
}
