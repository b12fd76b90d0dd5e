//! Figures, printed as one Markdown table for each scenario and kept as JSON.

use serde::Serialize;

/// Everything that was measured in one run.
#[derive(Default)]
pub(crate) struct Report {
    figures: Vec<Figure>,
}

#[derive(Serialize)]
struct Figure {
    scenario: &'static str,
    /// What was measured, under which conditions.
    measure: String,
    client: &'static str,
    value: f64,
    /// To the baseline's figure of the same run.
    ratio: Option<f64>,
}

impl Report {
    pub(crate) fn add(
        &mut self,
        scenario: &'static str,
        measure: impl Into<String>,
        client: &'static str,
        value: f64,
    ) {
        let measure = measure.into();
        let baseline = self
            .baseline(scenario)
            .filter(|baseline| *baseline != client);
        let ratio = baseline
            .and_then(|baseline| self.value(scenario, &measure, baseline))
            .map(|base| value / base);
        self.figures.push(Figure {
            scenario,
            measure,
            client,
            value,
            ratio: ratio.filter(|ratio| ratio.is_finite()),
        });
    }

    pub(crate) fn value(&self, scenario: &str, measure: &str, client: &str) -> Option<f64> {
        let is_it = |figure: &&Figure| {
            figure.scenario == scenario && figure.measure == measure && figure.client == client
        };
        self.figures.iter().find(is_it).map(|figure| figure.value)
    }

    pub(crate) fn ratio(&self, scenario: &str, measure: &str, client: &str) -> Option<f64> {
        let baseline = self.value(scenario, measure, self.baseline(scenario)?)?;
        Some(self.value(scenario, measure, client)? / baseline)
    }

    /// The first client of a scenario: bare reqwest, where it takes part.
    fn baseline(&self, scenario: &str) -> Option<&'static str> {
        let first = self.figures.iter().find(|it| it.scenario == scenario);
        first.map(|figure| figure.client)
    }

    /// Prints a scenario: a line for each measure, a column for each client, in
    /// brackets the ratio to the baseline.
    pub(crate) fn print(&self, scenario: &str) {
        let figures = || self.figures.iter().filter(|it| it.scenario == scenario);
        let mut clients: Vec<&str> = Vec::new();
        let mut measures: Vec<&str> = Vec::new();
        for figure in figures() {
            if !clients.contains(&figure.client) {
                clients.push(figure.client);
            }
            if !measures.contains(&figure.measure.as_str()) {
                measures.push(&figure.measure);
            }
        }
        println!("\n| {scenario} | {} |", clients.join(" | "));
        println!("|---|{}", "---|".repeat(clients.len()));
        for measure in measures {
            let cells: Vec<String> = clients
                .iter()
                .map(|client| {
                    let found = figures().find(|it| it.measure == measure && it.client == *client);
                    match found {
                        Some(Figure {
                            value,
                            ratio: Some(ratio),
                            ..
                        }) => {
                            format!("{} ({ratio:.2})", plain(*value))
                        }
                        Some(figure) => plain(figure.value),
                        None => "–".to_owned(),
                    }
                })
                .collect();
            println!("| {measure} | {} |", cells.join(" | "));
        }
    }

    pub(crate) fn json(&self) -> String {
        serde_json::to_string_pretty(&self.figures).unwrap_or_default()
    }
}

/// Three digits that count, and no exponent.
fn plain(value: f64) -> String {
    match value.abs() {
        _ if value.fract() == 0.0 => format!("{value:.0}"),
        size if size >= 100.0 => format!("{value:.0}"),
        size if size >= 10.0 => format!("{value:.1}"),
        _ => format!("{value:.2}"),
    }
}
