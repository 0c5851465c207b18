"""Run in an empty folder: writes `mlruns`, MLflow's file store, with all that stores hold."""

import logging
import math
from pathlib import Path

import mlflow
from mlflow.entities import Metric, Param, RunTag
from mlflow.tracking import MlflowClient

from stores import MALFORMED_RUN, OLD_RUN

STORE = "mlruns"


def main() -> None:
    logging.disable(logging.WARNING)
    mlflow.set_tracking_uri(STORE)
    mlflow.set_registry_uri(STORE)
    client = MlflowClient()
    experiment = client.create_experiment("sentiment140", tags={"team": "marketing"})
    first = write_run(client, experiment, "logistic-regression", 0.8301)
    second = write_run(client, experiment, "fastText ✓", 0.8424)
    diverged = write_run(client, experiment, "diverged", math.nan)
    client.log_batch(diverged, metrics=[
        Metric("epoch_loss", value, 1_795_252_740_000 + step, step)
        for step, value in enumerate([0.7, math.inf, -math.inf, math.nan, 1.7976931348623155e308, 5e-324, 0.1 + 0.2])])
    failed = client.create_run(experiment, run_name="failed")
    client.set_terminated(failed.info.run_id, "FAILED")
    deleted = write_run(client, experiment, "deleted", 0.5)
    client.delete_run(deleted)
    write_run(client, client.create_experiment("empty but for one"), "only", 0.75)
    gone = client.create_experiment("gone")
    write_run(client, gone, "in a deleted experiment", 0.1)
    client.delete_experiment(gone)
    write_registry(client, [first, second])
    write_old_run(Path(STORE) / experiment)
    malformed = Path(STORE) / experiment / MALFORMED_RUN
    malformed.mkdir()
    (malformed / "meta.yaml").write_text("run_id: [\n")


def write_run(client: MlflowClient, experiment: str, name: str, accuracy: float) -> str:
    run = client.create_run(experiment, run_name=name, tags={"mlflow.note.content": "Une note\nde deux lignes ; « citée »"})
    run_id = run.info.run_id
    client.log_batch(
        run_id,
        metrics=[Metric("test_accuracy", accuracy, 1_795_252_741_000, 0), Metric("test_n", 1000, 1_795_252_741_000, 0)]
        + [Metric("epoch/loss", 1 / (step + 1), 1_795_252_741_000 + step, step) for step in range(20)]
        # logged in another order than that of the steps, and twice in one step
        + [Metric("validation_accuracy", value, 1_795_252_742_000, step) for step, value in ((2, 0.2), (1, 0.9), (2, 0.3))],
        params=[Param("optimizer/lr", "0.001"), Param("note", "a: b\n\n# c\n"), Param("seed", "1")],
        tags=[RunTag("mlflow.source.git.commit", "a" * 40), RunTag("vigie.data.test.digest", "0" * 64), RunTag("empty", "")])
    client.log_text(run_id, '{"labels": ["negative", "positive"], "counts": [[412, 88], [82, 418]]}', "confusion_matrix.json")
    client.log_text(run_id, "é" * 2000, "deep/er/notes été 100%.txt")
    client.log_text(run_id, "flavors: {}\n", "model/MLmodel")
    client.set_terminated(run_id)
    return run_id


def write_registry(client: MlflowClient, runs: list[str]) -> None:
    client.create_registered_model("sentiment", description="Des tweets", tags={"language": "en"})
    for run_id in runs:
        source = f"{client.get_run(run_id).info.artifact_uri}/model"
        version = client.create_model_version("sentiment", source, run_id, tags={"by": "ann"}, description="Première")
    client.create_model_version("sentiment", source, run_id)
    client.delete_model_version("sentiment", "3")
    client.set_registered_model_alias("sentiment", "champion", version.version)
    client.set_registered_model_alias("sentiment", "before", "1")
    client.create_registered_model("empty")


def write_old_run(experiment: Path) -> None:
    """A run of the first MLflow versions: `run_uuid`, a place on Windows, metric lines of two and of five fields."""
    run = experiment / OLD_RUN
    for folder in ("metrics/old", "params", "tags", "artifacts"):
        (run / folder).mkdir(parents=True)
    (run / "meta.yaml").write_text(
        f"artifact_uri: file:///C:/Users/ann/mlruns/{experiment.name}/{OLD_RUN}/artifacts\n"
        f"end_time: 1500000100000\nexperiment_id: {experiment.name}\nname: first try\nrun_uuid: {OLD_RUN}\n"
        "start_time: 1500000000000\nstatus: 3\nuser_id: ann\n")
    (run / "metrics/test_accuracy").write_text("1500000000000 0.7\n")
    (run / "metrics/old/loss").write_text("1500000000000 0.7 0 tweets 1f2e3d\n1500000000001 0.6 1 tweets 1f2e3d\n")
    (run / "params/l2").write_text("0.1")


if __name__ == "__main__":
    main()
