"""`log_to_server.py URL`: logs a run with artifacts and a registered model of MLflow 3 to a tracking server."""

import logging
import sys
import tempfile
from pathlib import Path

import mlflow
from mlflow.tracking import MlflowClient

logging.disable(logging.WARNING)
mlflow.set_tracking_uri(sys.argv[1])
client = MlflowClient()
experiment = client.create_experiment("on a server")
run = client.create_run(experiment, run_name="proxied").info.run_id
for step in range(30):
    client.log_metric(run, "epoch_loss", 1 / (step + 1), step=step)
client.log_metric(run, "test_accuracy", 0.8)
client.log_param(run, "empty", "")
client.log_text(run, '{"points": [{"fpr": 0, "tpr": 0, "threshold": 1}, {"fpr": 1, "tpr": 1, "threshold": 0}]}', "plots/roc.json")
client.log_text(run, "", "nothing.txt")

model = client.create_logged_model(experiment, name="model", source_run_id=run)
with tempfile.TemporaryDirectory() as folder:
    (Path(folder) / "MLmodel").write_text("flavors: {}\n")
    client.log_model_artifacts(model.model_id, folder)
client.finalize_logged_model(model.model_id, "READY")
client.create_registered_model("sentiment")
client.create_model_version("sentiment", f"models:/{model.model_id}", run, model_id=model.model_id)
client.set_registered_model_alias("sentiment", "champion", "1")
client.set_terminated(run)
