"""The seeds' kind of server: FastAPI around a scikit-learn model, which answers and stores nothing.

    MODEL=scikit-learn.joblib python3 peer_fastapi.py PORT

Several such processes may share the port, and the kernel shares the connections out between them. `uvicorn --workers 2` would
leave nearly all of a benchmark's connections to the worker that wakes first, and each answer waiting 40 ms for a delayed
acknowledgement: it makes its socket without naming TCP, and asyncio sets TCP_NODELAY only where TCP is named.
"""

import os
import socket
import sys

import joblib
import uvicorn
from fastapi import FastAPI
from pydantic import BaseModel

model = joblib.load(os.environ["MODEL"])
app = FastAPI()


class Tweet(BaseModel):
    text: str


@app.post("/predict")
def predict(tweet: Tweet):
    probability = float(model.predict_proba([tweet.text])[0, 1])
    return {
        "text": tweet.text,
        "sentiment": "positive" if probability >= 0.5 else "negative",
        "confidence": max(probability, 1 - probability),
        "probability": probability,
    }


@app.get("/health")
def health():
    return {"status": "ok"}


if __name__ == "__main__":
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
    listener.bind(("127.0.0.1", int(sys.argv[1])))
    uvicorn.Server(uvicorn.Config(app, access_log=False, log_level="error")).run(sockets=[listener])
