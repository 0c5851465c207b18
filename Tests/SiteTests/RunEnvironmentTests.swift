import Site
import Testing

@Suite("The environment of a run")
struct RunEnvironmentTests {
    private static let path = "en/runs/\(Small.baseline)/index.html"

    /// The terms of a section with their values, as `term: value`.
    private func entries(of section: String, _ page: HTMLPage) throws -> [String] {
        guard let heading = page.element(id: section) else { return [] }
        let text = page.elements[try #require(heading.ancestors.last)]
        return page.elements.filter { $0.name == "div" && text.text.contains($0.text) }.map(\.text)
    }

    @Test("stands apart from the other tags and parameters, in the words of the page")
    func apart() throws {
        let project = try TemporaryProject()
        for (key, value) in [
            "tags/mlflow.source.git.commit": "0123abc", "tags/vigie.git.dirty": "true", "tags/vigie.machine": "Quick, 2 cores",
            "tags/vigie.data.test.digest": "sha256:4567", "tags/team": "blue", "params/python_version": "3.12.1", "tags/cpu": "",
        ] { try project.write(value, to: "\(Small.baselineFolder)/\(key)") }
        try project.build()
        let page = try project.page(Self.path)
        #expect(
            try entries(of: "environment", page) == [
                "MachineQuick, 2 cores", "Python version3.12.1", "Version of the code0123abc",
                "Code changed beyond that versionyes", "Rows judged: Test setsha256:4567",
            ])
        #expect(try entries(of: "tags", page) == ["cpu", "mlflow.runNamebaseline", "teamblue"])
        #expect(try entries(of: "parameters", page).contains { $0.contains("python") } == false)
    }

    @Test("is not spoken of where nothing is known of it")
    func unknown() throws {
        let project = try TemporaryProject()
        try project.build()
        #expect(try project.page(Self.path).element(id: "environment") == nil)
    }
}
