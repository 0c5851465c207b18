struct PlateView: Sendable {
    let title: String
    let detail: String?
    let tags: [String]
    let text: String?
    let facts: [Plate.Fact]
    let settings: [Plate.Fact]
    let hasSettings: Bool
    let links: [Plate.Link]
    let caption: String?
    let downloads: DownloadsView?

    init(_ plate: Plate) {
        title = plate.title
        detail = plate.detail
        tags = plate.tags
        text = plate.text
        facts = plate.facts
        settings = plate.settings
        hasSettings = !plate.settings.isEmpty
        links = plate.links
        caption = plate.caption
        downloads = plate.downloads.map(DownloadsView.init)
    }
}
