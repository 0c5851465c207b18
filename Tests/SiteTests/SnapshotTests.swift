import Foundation
import Site
import Testing

@Suite("The small site")
struct SnapshotTests {
    @Test("its pages are those of the snapshots, and none is new or gone")
    func pages() throws {
        let project = try TemporaryProject()
        let report = try project.build()
        #expect(report.warnings.isEmpty)
        let pages = try project.files().filter { $0.key.hasSuffix(".html") }
            .mapValues { try Snapshots.main(of: String(decoding: $0, as: UTF8.self)) }
        #expect(report.pages == pages.count)

        let snapshots = Snapshots(folder: try ProjectFolder.fixture("small").appending(path: "snapshots"))
        if Snapshots.isUpdating { try snapshots.replaceAll(with: pages) }
        #expect(Set(pages.keys) == (try snapshots.paths()))
        for (path, page) in pages.sorted(by: { $0.key < $1.key }) {
            guard let expected = try? snapshots.text(of: path) else { continue }
            if let difference = Snapshots.difference(expected: expected, actual: page) {
                Issue.record("\(path), \(difference)\nIf this is meant: VIGIE_UPDATE_SNAPSHOTS=1 swift test --filter SiteTests")
            }
        }
    }

    @Test("building twice gives the same bytes")
    func sameBytes() throws {
        let project = try TemporaryProject()
        try project.build()
        let first = try project.files()
        try project.build()
        #expect(try project.files() == first)
    }

    /// In memory, Linux lists a folder by the order in which its files were made; elsewhere the order is the file system's own.
    @Test("the order in which folders list their files does not matter")
    func listingOrder() throws {
        let memory = URL(filePath: "/dev/shm")
        let parent = FileManager.default.isWritableFile(atPath: memory.path) ? memory : FileManager.default.temporaryDirectory
        let projects = [try TemporaryProject(in: parent), try TemporaryProject(in: parent, isReversed: true)]
        for project in projects { try project.build() }
        #expect(try projects[0].files() == projects[1].files())
    }

    @Test("a difference is told by its line")
    func difference() {
        #expect(Snapshots.difference(expected: "a\nb\nc\n", actual: "a\nb\nc\n") == nil)
        #expect(Snapshots.difference(expected: "a\nb\nc\nd\ne", actual: "a\nX\nc") == "line 2:\n- b\n- c\n- d\n+ X\n+ c")
    }
}
