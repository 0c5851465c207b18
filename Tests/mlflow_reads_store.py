#!/usr/bin/env python3
"""Has MLflow itself read the runs of a project: `mlflow_reads_store.py PROJECT_ROOT`.

Opens PROJECT_ROOT/content/runs as tracking and registry store (file store; `pip install mlflow-skinny`), prints what MLflow
sees, and exits 1 where a person who opens the store with MLflow would miss something: no run, a run without metrics or params,
no alias `champion` of the model `sentiment`, or a registered version whose files MLflow cannot list.
"""

import os
import sys
from pathlib import Path

STORE = "content/runs"
MODEL, ALIAS = "sentiment", "champion"


def main() -> int:
    if len(sys.argv) != 2:
        print(f"usage: {sys.argv[0]} PROJECT_ROOT", file=sys.stderr)
        return 2
    # The store names its artifacts relative to the project's root, so that is where MLflow has to run.
    os.chdir(sys.argv[1])
    if not Path(STORE).is_dir():
        return fail([f"{Path.cwd()} has no folder {STORE}"])  # MLflow would make it
    os.environ["MLFLOW_ALLOW_FILE_STORE"] = "true"
    os.environ["MLFLOW_DISABLE_TELEMETRY"] = "true"
    import mlflow
    from mlflow.tracking import MlflowClient

    mlflow.set_tracking_uri(STORE)
    mlflow.set_registry_uri(STORE)
    client = MlflowClient()
    print(f"mlflow {mlflow.__version__}, {STORE}")
    return fail(read_runs(client) + read_registry(client))


def read_runs(client) -> list[str]:
    problems, count = [], 0
    for experiment in client.search_experiments():
        print(f"\nexperiment {experiment.experiment_id} {experiment.name!r}")
        for run in client.search_runs([experiment.experiment_id], max_results=1000):
            # search_runs accepts folders that get_run, which the UI of MLflow uses, refuses
            run, count = client.get_run(run.info.run_id), count + 1
            files = artifacts(client, run.info.run_id)
            print(f"  run {run.info.run_id} {run.info.run_name!r} {run.info.status}")
            show("param", run.data.params)
            show("metric", run.data.metrics)
            show("tag", run.data.tags)
            for path, size in files:
                print(f"    artifact {path} ({size} bytes)")
            if not run.data.metrics:
                problems.append(f"the run {run.info.run_id} has no metrics")
            if not run.data.params:
                problems.append(f"the run {run.info.run_id} has no params")
            for uri in (experiment.artifact_location, run.info.artifact_uri):
                if os.path.isabs(uri) or ":" in uri:
                    problems.append(f"the run {run.info.run_id} names a place of one machine: {uri}")
    return problems if count else problems + ["MLflow finds no run"]


def read_registry(client) -> list[str]:
    problems, champion = [], None
    for model in client.search_registered_models():
        model = client.get_registered_model(model.name)
        print(f"\nregistered model {model.name!r} aliases {dict(sorted(model.aliases.items()))}")
        for version in client.search_model_versions(f"name='{model.name}'"):
            uri = client.get_model_version_download_uri(model.name, version.version)
            print(f"  version {version.version} {version.status} run {version.run_id} at {uri}")
            if not os.path.isdir(uri) or not os.listdir(uri):
                problems.append(f"the files of {model.name}/{version.version} are not at {uri}")
        if model.name == MODEL and ALIAS in model.aliases:
            champion = client.get_model_version_by_alias(MODEL, ALIAS)
            print(f"  models:/{MODEL}@{ALIAS} is version {champion.version}")
    return problems if champion else problems + [f"the model {MODEL!r} has no alias {ALIAS!r}"]


def artifacts(client, run_id, folder=None):
    found = []
    for info in client.list_artifacts(run_id, folder):
        found += artifacts(client, run_id, info.path) if info.is_dir else [(info.path, info.file_size)]
    return found


def show(kind, values):
    for key, value in sorted(values.items()):
        print(f"    {kind} {key} = {value!r}")


def fail(problems: list[str]) -> int:
    for problem in problems:
        print(f"error: {problem}", file=sys.stderr)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
