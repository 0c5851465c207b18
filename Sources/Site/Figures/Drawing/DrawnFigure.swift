import Charts
import Templates

/// A chart with the raw numbers behind it, before it is known beside which page they are given away.
struct DrawnFigure: Sendable {
    /// Names the files, such as `roc`.
    var name: String
    var figure: ChartFigure
    var data: DataTable

    /// The figure with its links to the files, which are kept in `tables`.
    func giveAway(in tables: inout PageTables) -> ChartFigure {
        var figure = figure
        figure.downloads = tables.add(data, named: name)
        return figure
    }
}

/// What is written around a figure, and its id.
struct FigureFrame: Sendable {
    /// Unique in the page. In an article it has an underscore, which the slug of a heading never has.
    var id: String
    /// In the place of the title that the chart would have.
    var title: String?
    /// What the author says of the figure, before the computed sentence.
    var caption: String?

    init(id: String, title: String? = nil, caption: String? = nil) {
        self.id = id
        self.title = title
        self.caption = caption
    }
}

/// Draws the charts of one language: from values to picture, table, sentence and raw numbers.
struct FigureDrawing: Sendable {
    let language: Language
    let words: Translations
    let figures: FigureIndex

    init(words: Translations, figures: FigureIndex) {
        self.words = words
        self.figures = figures
        language = words.language
    }

    func heading(_ frame: FigureFrame, title: String, description: String) -> ChartHeading {
        ChartHeading(id: frame.id, title: frame.title ?? title, description: description)
    }

    /// - Parameter sentence: What the chart shows, computed from its numbers; nil where there are none.
    func finish(_ chart: Chart, _ heading: ChartHeading, _ frame: FigureFrame, name: String, sentence: String?, data: DataTable)
        -> DrawnFigure
    {
        let caption = [frame.caption, sentence].compactMap(\.self).joined(separator: " ")
        return DrawnFigure(
            name: name,
            figure: ChartFigure(
                title: heading.title, svg: SafeHTML(trusted: chart.svg), table: SafeHTML(trusted: chart.table.html),
                caption: caption.isEmpty ? nil : caption),
            data: data)
    }

    func integer(_ value: Double) -> String {
        Int(exactly: value.rounded()).map(language.integer) ?? language.number(value, decimals: 0)
    }

    /// The marks of an axis of this metric: shares without decimals.
    func tick(of key: String) -> (Double) -> String {
        let unit = MetricUnit(metricName: key)
        return { [language] value in
            switch unit {
            case .share: language.percent(value, decimals: 0)
            case .score: language.number(value, decimals: 2)
            default: unit.format(value, in: language).replacing(/[.,]0\u{A0}/, with: "\u{A0}")
            }
        }
    }
}
