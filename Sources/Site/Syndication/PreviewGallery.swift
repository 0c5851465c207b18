import Parallelism
import Pictures

/// The pictures of the last build by what they show: one that shows the same is not drawn again.
struct PreviewGallery: Sendable {
    private var pictures: [PreviewCard: [UInt8]] = [:]
    /// How many had to be drawn for the last build.
    private(set) var drawnCount = 0

    /// Adds the files of these pages' pictures, and draws on all cores those that are not known.
    ///
    /// - Throws: ``SiteError`` where a font's glyph is damaged.
    mutating func add(_ previews: [PagePreview], to site: inout RenderedSite, fonts: CardFonts) throws {
        let cards = Set(previews.map(\.card))
        let known = pictures
        let new = Array(cards.filter { known[$0] == nil })
        let drawn = concurrentMap(new.count) { index in
            Result { () throws(FontError) in try new[index].draw(with: fonts).png() }
        }
        drawnCount = new.count
        pictures = known.filter { cards.contains($0.key) }
        do throws(FontError) {
            for (card, picture) in zip(new, drawn) { pictures[card] = try picture.get() }
        } catch {
            throw SiteError([Diagnostic(.error, "\(error)")])
        }
        for preview in previews { site.files[preview.file] = pictures[preview.card].map { .bytes($0) } }
    }
}
