extension ModelCardPage {
    struct View: Sendable {
        let name: String
        let aliases: [String]
        let lead: String?
        let registered: TimeView?
        let headline: MeasureView?
        let sections: [SectionView]
    }

    package func view(in words: Translations) -> any Sendable {
        View(
            name: name, aliases: aliases, lead: lead,
            registered: registered.map { TimeView(date: $0, language: words.language, zone: shell.timeZone) },
            headline: headline.map { MeasureView($0, in: words) }, sections: sections.map(SectionView.init))
    }
}
