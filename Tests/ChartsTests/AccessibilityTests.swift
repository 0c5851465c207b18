import Charts
import Foundation
import Testing

@Suite struct AccessibilityTests {
    private static let kinds = Array(Samples.all().indices)

    @Test(arguments: kinds)
    func `A picture is announced by its title and description`(kind: Int) throws {
        let picture = try Picture(Samples.all()[kind].svg)
        let root = try #require(picture.elements.first)
        #expect(root.name == "svg")
        #expect(root.attributes["role"] == "img")
        #expect(root.attributes["aria-labelledby"] == "figure-title")
        #expect(root.attributes["aria-describedby"] == "figure-desc")
        #expect(picture.elements("title").map(\.attributes) == [["id": "figure-title"]])
        #expect(picture.elements("desc").map(\.text) == ["label"])
    }

    @Test(arguments: kinds)
    func `Ids are unique in a page of two charts`(kind: Int) throws {
        let first = try Picture(Samples.all()[kind].svg)
        #expect(Set(first.ids).count == first.ids.count)
        #expect(first.ids.allSatisfy { $0.hasPrefix("figure") })
    }

    @Test func `An id is made safe to be referred to`() {
        #expect(ChartHeading(id: "run 1/é\"x_2", title: "", description: "").id == "run-1---x_2")
    }

    /// The site's policy is `style-src 'self'`: a style attribute or element would be dropped by the browser.
    @Test(arguments: kinds)
    func `A picture carries classes and geometry, no styles, scripts or colours`(kind: Int) throws {
        let allowed: Set = [
            "class", "id", "role", "aria-labelledby", "aria-describedby", "viewBox", "xmlns", "x", "y", "x1", "y1", "x2", "y2",
            "cx", "cy", "dx", "r", "width", "height", "d", "text-anchor",
        ]
        for element in try Picture(Samples.all()[kind].svg).elements {
            #expect(Set(element.attributes.keys).isSubset(of: allowed))
            #expect(["svg", "title", "desc", "line", "rect", "circle", "path", "text", "tspan"].contains(element.name))
        }
    }

    @Test(
        arguments: kinds,
        ["<script>alert(1)</script>", "a & b", "\" onload=\"x", "' x='", "]]>", "\u{0}\u{8}", "&amp;", "émoji 🚢", ""])
    func `Hostile texts stay texts, in the picture and in the table`(kind: Int, text: String) throws {
        let chart = Samples.all(text: text)[kind]
        let picture = try Picture(chart.svg)
        #expect(picture.elements("script").isEmpty)
        let shown = text.replacing("\u{0}", with: "\u{FFFD}").replacing("\u{8}", with: "\u{FFFD}")
        #expect(picture.elements("title").map(\.text) == [shown])
        #expect(try Picture(chart.table.html).elements("caption").map(\.text) == [shown])
    }

    @Test(arguments: kinds)
    func `Every row of a table has a cell for every column`(kind: Int) throws {
        let table = Samples.all()[kind].table
        #expect(!table.rows.isEmpty)
        #expect(table.rows.allSatisfy { $0.cells.count == table.columns.count - 1 })
        let html = try Picture(table.html)
        #expect(html.elements("th").count == table.columns.count + table.rows.count)
        #expect(html.elements("th").allSatisfy { ["col", "row"].contains($0.attributes["scope"]) })
    }

    @Test(arguments: kinds)
    func `Texts stay inside the picture's height, and marks inside its frame`(kind: Int) throws {
        let picture = try Picture(Samples.all()[kind].svg)
        let box = try #require(picture.elements.first?.attributes["viewBox"]).split(separator: " ").compactMap { Double($0) }
        #expect(box.count == 4 && box[2] == 400)
        for element in picture.elements("text") + picture.elements("rect") {
            #expect((0...400).contains(element.number("x")))
            #expect((0...box[3]).contains(element.number("y")))
        }
    }

    @Test func `The same numbers give the same picture`() {
        #expect(Samples.all().map(\.svg) == Samples.all().map(\.svg))
    }
}
