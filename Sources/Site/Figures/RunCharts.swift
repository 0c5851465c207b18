import Evaluation
import Templates
import Tracking

/// The charts of one run, from its metric histories and its artifacts; each stands only where the run holds its data.
struct RunCharts {
    private let run: Run
    private let drawing: FigureDrawing
    private var words: Translations { drawing.words }

    init(run: Run, drawing: FigureDrawing) {
        self.run = run
        self.drawing = drawing
    }

    /// - Parameters:
    ///   - tables: Gets what the charts give away.
    ///   - diagnostics: Gets a warning for each artifact that cannot be read.
    func figures(tables: inout PageTables, diagnostics: inout [Diagnostic]) -> [ChartFigure] {
        var drawn: [DrawnFigure] = []
        func add<Value: Decodable>(_ artifact: String, _ draw: (Value) -> DrawnFigure) {
            do throws(RunArtifact.Unreadable) {
                if let value = try RunArtifact.read(artifact, of: run, as: Value.self) { drawn.append(draw(value)) }
            } catch {
                let problem = Diagnostic(.warning, error.message + "; its chart is left out")
                // The run's page in another language may have told it.
                if !diagnostics.contains(problem) { diagnostics.append(problem) }
            }
        }
        let metrics = drawing.figures.candidate(of: run).metrics
        add(RunArtifact.confusionMatrix) { drawing.confusionMatrix($0, frame: frame("confusion")) }
        add(RunArtifact.roc) { (curve: ROCCurve) in
            let area = metrics["test_roc_auc"] ?? curve.area
            return drawing.roc([.init(run: run, curve: curve, area: area)], frame: frame("roc"))
        }
        add(RunArtifact.calibration) {
            drawing.reliability($0, error: metrics["test_ece"], frame: frame("reliability"))
        }
        drawn += [
            learningCurve("epoch_validation_accuracy", .learningTitle, .learningDescription, .learningAccuracy),
            learningCurve("epoch_loss", .lossTitle, .lossDescription, .loss),
        ].compactMap(\.self)
        return drawn.map { $0.giveAway(in: &tables) }
    }

    private func learningCurve(_ key: String, _ title: SitePhrase, _ description: SitePhrase, _ value: SitePhrase) -> DrawnFigure?
    {
        guard let history = run.metrics[key], history.count > 1 else { return nil }
        var figure = drawing.learningCurve(
            [run], metric: key, title: words.text(title), description: words.text(description), valueTitle: words.text(value),
            frame: frame(key))
        figure.name = key
        return figure
    }

    private func frame(_ id: String) -> FigureFrame { FigureFrame(id: "chart-\(id)") }
}
