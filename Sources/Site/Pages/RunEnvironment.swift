import Templates
import Tracking

/// Where and from what a run was made, as far as its tags and parameters say; nothing is concluded from anything else.
///
/// The keys are those of MLflow (`mlflow.*`, <https://mlflow.org/docs/latest/ml/tracking/#system-tags>), those of this program
/// (`vigie.*`) and the plain names that people log beside them.
struct RunEnvironment: Sendable {
    /// In the order of the page.
    private static let subjects: [(phrase: EnvironmentPhrase, keys: [String], isCode: Bool)] = [
        (.machine, ["vigie.machine", "machine", "hostname"], false),
        (.processor, ["cpu", "processor"], false),
        (.accelerator, ["gpu"], false),
        (.system, ["os", "platform"], false),
        (.image, ["mlflow.docker.image.uri", "mlflow.docker.image.id"], true),
        (.swift, ["swift_version"], false),
        (.python, ["python_version"], false),
        (.commit, ["mlflow.source.git.commit"], true),
        (.branch, ["mlflow.source.git.branch"], true),
        (.changes, ["vigie.git.dirty"], false),
        (.source, ["mlflow.source.name"], false),
        (.user, ["mlflow.user"], false),
        (.files, ["vigie.data.digest"], true),
    ]

    /// What is known, in the page's language.
    private(set) var facts: [PageSection.Fact] = []
    /// The tags and parameters that nothing was taken from.
    private(set) var tags: [String: String]
    private(set) var params: [String: String]

    init(_ run: Run, words: Translations) {
        tags = run.tags
        params = run.params
        for subject in Self.subjects {
            guard let key = subject.keys.first(where: { Self.says(tags[$0]) || Self.says(params[$0]) }),
                let value = Self.says(tags[key]) ? tags.removeValue(forKey: key) : params.removeValue(forKey: key)
            else { continue }
            let isYes = subject.phrase == .changes && value == "true"
            facts.append(.init(words.text(subject.phrase), isYes ? words.text(.isChanged) : value, isCode: subject.isCode))
        }
        for key in tags.keys.sorted() {
            guard let set = key.wholeMatch(of: /vigie\.data\.(.+)\.digest/)?.output.1, Self.says(tags[key]),
                let value = tags.removeValue(forKey: key)
            else { continue }
            facts.append(.init(words.text(.judged, ["set": words.dataset(String(set))]), value, isCode: true))
        }
    }

    private static func says(_ value: String?) -> Bool { value?.isEmpty == false }
}

/// The keys of a run's surroundings.
enum EnvironmentPhrase: String, LocaleKey {
    case machine = "environment_machine"
    case processor = "environment_processor"
    case accelerator = "environment_accelerator"
    case system = "environment_system"
    case image = "environment_image"
    case swift = "environment_swift"
    case python = "environment_python"
    case commit = "environment_commit"
    case branch = "environment_branch"
    case changes = "environment_changes"
    case source = "environment_source"
    case user = "environment_user"
    case files = "environment_files"
    case judged = "environment_rows"
    case isChanged = "environment_yes"
}

extension Translations {
    func text(_ phrase: EnvironmentPhrase, _ values: [String: String] = [:]) -> String { text(of: phrase, values) }
}
