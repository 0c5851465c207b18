extension ComparePage {
    struct View: Sendable {
        struct Side: Sendable {
            let name: String
            let url: String
            let versions: [String]
            let accuracy: MeasureView?
        }

        let title: String
        let sides: [Side]
        let sections: [SectionView]
    }

    package func view(in words: Translations) -> any Sendable {
        View(
            title: shell.title,
            sides: sides.map { side in
                View.Side(
                    name: side.name, url: side.url, versions: side.versions,
                    accuracy: side.accuracy.map { MeasureView($0, in: words) })
            },
            sections: sections.map(SectionView.init))
    }
}
