/// That a text gives a metric a value.
struct Statement {
    /// Nil where the text does not tell of which model.
    var model: ModelName?
    var metric: Metric
    var quantity: Quantity
    var split: Split?
    /// The place of the data set in ``ModelVocabulary/datasets``, where one is named beside.
    var dataset: Int?
    /// The number of rows that the value was measured on, where it stands beside.
    var rows: Int?
    /// Figures of one passage or one table have one number: within it several values of a model are told apart on purpose.
    var block: Int
    var line: Int
    var isTabular = false
    /// Steps between the metric's name and the value: see ``Binding``.
    var distance = 0
    /// Whether the value is meant as a result: no goal, no difference, no figure of somebody else.
    var isResult = true

    var value: Double { quantity.value }

    /// Whether both could be the result of one measurement.
    func isComparable(with other: Statement) -> Bool {
        metric == other.metric && (split ?? .test) == (other.split ?? .test)
            && (dataset == other.dataset || dataset == nil || other.dataset == nil)
    }
}

/// A number of rows that a text states.
struct RowCount {
    var count: Int
    var split: Split?
    /// Whether it is called the whole: `16 000 tweets au total`.
    var isTotal: Bool
    /// Whether it is called a sample.
    var isSample: Bool
    var model: ModelName?
    var section: Int
    var block: Int
    var line: Int
}

/// A percentage of the rows that a text gives to a split.
struct SplitShare {
    var quantity: Quantity
    var split: Split
    var block: Int
    var section: Int
    var line: Int
}
