/// A training is said to have been interrupted, and yet its score is reported.
enum InterruptedTraining: TextRule {
    static func findings(in facts: TextFacts) -> [Finding] {
        var findings: [Finding] = []
        for (index, passage) in facts.reading.passages.enumerated() {
            for (number, sentence) in passage.sentences.enumerated() {
                guard let cue = sentence.firstIndex(where: { $0.isCue(.interrupted) }), isTraining(sentence),
                    let model = facts.subject.model(passage: index, sentence: number, position: cue)
                else { continue }
                let result = facts.statements.first {
                    $0.model == model && $0.metric.isScore && $0.isResult && $0.split != .training && $0.block != index
                }
                guard let result else { continue }
                findings.append(
                    Finding(
                        .error, line: result.line,
                        "the \(result.metric.name) of \(model.description) is \(result.quantity.text) here, but line \(sentence[cue].line) says that its training was "
                            + "interrupted: say of which training the score is"))
            }
        }
        return findings
    }

    /// `interrompre l’exécution du modèle`, `l’entraînement a été interrompu`.
    private static func isTraining(_ sentence: Sentence) -> Bool {
        sentence.contains {
            switch $0.term {
            case .weakMetric(.trainingTime), .metric(.trainingTime, _), .cue(.training), .split(.training): true
            default: false
            }
        }
    }
}
