import Pictures
import Templates

/// The picture of a page, as others show it: what is drawn, and what it is called in the page's head.
struct PagePreview: Sendable, Hashable {
    /// The page's address, such as `/results/`.
    let path: String
    let card: PreviewCard
    /// In words, for those who do not see it.
    let alt: String

    /// The path of the file below the site's root.
    var file: String { path.dropFirst() + "preview.png" }

    /// What the page's head says of it.
    func image(at address: SiteAddress) -> SocialPreview.Image {
        SocialPreview.Image(
            url: address.url(path + "preview.png"), alt: alt,
            size: .init(width: PreviewCard.width, height: PreviewCard.height))
    }
}

extension Syndication {
    /// The picture of a page with a chart; nil where the site has no address, since a preview names its picture absolutely, and
    /// where it has no fonts.
    ///
    /// - Parameter note: what the page is about; the chart's own sentence where it is left out.
    func preview(of path: String, title: String, note: String? = nil, chart: ChartFigure?) -> PagePreview? {
        guard let address, drawsPreviews, let chart else { return nil }
        let card = PreviewCard(
            site: settings.title, title: title, note: note ?? chart.caption ?? "", address: address.host,
            chart: chart.svg.html)
        let words = [title, chart.title, chart.caption ?? ""].filter { !$0.isEmpty }
        return PagePreview(path: path, card: card, alt: words.joined(separator: " – "))
    }

    /// The picture of all pages of a language that have none of their own.
    func preview(in language: Language) -> PagePreview? {
        guard let address, drawsPreviews else { return nil }
        let tagline = settings.tagline(in: language)
        let card = PreviewCard(
            site: settings.title, title: tagline.isEmpty ? settings.title : tagline, note: "", address: address.host, chart: nil)
        let words = tagline.isEmpty ? settings.title : "\(settings.title) – \(tagline)"
        return PagePreview(path: language.homePath, card: card, alt: words)
    }
}
