package import Foundation

/// A version of a registered model, as Mitchell and others ask that models be reported ("Model Cards for Model Reporting",
/// FAT* 2019): nine sections, in their order.
package struct ModelCardPage: Page {
    package static let template = "site/model"

    package var shell: PageShell
    /// `sentiment/1`.
    package var name: String
    package var aliases: [String]
    package var lead: String?
    package var registered: Date?
    /// The figure to show first, if the run has one: its accuracy on the test set.
    package var headline: Measure?
    package var sections: [PageSection]

    package init(
        shell: PageShell, name: String, aliases: [String], lead: String?, registered: Date?, headline: Measure?,
        sections: [PageSection]
    ) {
        self.shell = shell
        self.name = name
        self.aliases = aliases
        self.lead = lead
        self.registered = registered
        self.headline = headline
        self.sections = sections
    }
}
