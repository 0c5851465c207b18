"""What a person reads where no tracking server answers, or not as one: a stub plays the parts."""

import contextlib
import datetime
import ipaddress
import json
import shutil
import ssl
import threading
import unittest
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from stores import new_project, render

TOKEN = "s3cret-t0ken"
RUN = "578fa783950f4aa5acebbf5211fb7f7c"


class Stub:
    """A server of this machine that answers with what `reply(method, path)` gives: a status, a body, and fields of the head."""

    def __init__(self, reply):
        seen = self.seen = []

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self):
                length = int(self.headers.get("Content-Length", 0))
                self.rfile.read(length)
                seen.append((self.path, self.headers.get("Authorization")))
                status, body, fields = reply(self.command, self.path)
                self.send_response(status)
                for name, value in fields.items():
                    self.send_header(name, value)
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                with contextlib.suppress(BrokenPipeError):  # of a client that did not wait
                    self.wfile.write(body)

            do_POST = do_GET

            def log_message(self, *_):
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True
        self.url = f"http://127.0.0.1:{self.server.server_port}"

    def __enter__(self):
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *_):
        self.server.shutdown()
        self.server.server_close()


def mlflow(method: str, path: str, artifacts: list[dict] = ()):
    """A server with one experiment and one run, whose artifacts are listed as `artifacts` says."""
    path = path.partition("?")[0]
    answer = {
        "/api/2.0/mlflow/experiments/search": {"experiments": [{"experiment_id": "1", "name": "x", "creation_time": 5}]},
        "/api/2.0/mlflow/runs/search": {"runs": [
            {"info": {"run_id": RUN, "experiment_id": "1", "status": "FINISHED", "start_time": 5, "end_time": 6},
             "data": {"metrics": [{"key": "loss", "value": "NaN", "timestamp": 5}], "params": [{"key": "p"}]}},
            {"info": {"run_id": "bad1", "experiment_id": "1", "status": "BROKEN"}},
            {"info": {"run_id": "../../etc", "experiment_id": "1", "status": "FINISHED"}},
            {"info": {"run_id": "bad2", "status": "FINISHED"}}]},
        "/api/2.0/mlflow/metrics/get-history": {"metrics": [
            {"key": "loss", "value": "NaN", "timestamp": 5, "step": 0}, {"key": "loss", "value": "-Infinity", "timestamp": 5, "step": 1}]},
        "/api/2.0/mlflow/artifacts/list": {"root_uri": "/x", "files": list(artifacts)},
        "/api/2.0/mlflow/registered-models/search": {},
        "/api/2.0/mlflow/model-versions/search": {},
    }.get(path)
    if path == "/get-artifact":
        return 200, b"12345", {}
    return (404, b"{}", {}) if answer is None else (200, json.dumps(answer).encode(), {"Content-Type": "application/json"})


def certificate_of_nobody(file):
    """A certificate for 127.0.0.1 that no authority has signed, and its key."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "127.0.0.1")])
    now = datetime.datetime.now(datetime.timezone.utc)
    day = datetime.timedelta(days=1)
    certificate = (
        x509.CertificateBuilder().subject_name(name).issuer_name(name).public_key(key.public_key())
        .serial_number(x509.random_serial_number()).not_valid_before(now - day).not_valid_after(now + day)
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address("127.0.0.1"))]), critical=False)
        .sign(key, hashes.SHA256()))
    file.write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
        + certificate.public_bytes(serialization.Encoding.PEM))


class ServerErrorTests(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.project = new_project()
        cls.addClassCleanup(shutil.rmtree, cls.project, ignore_errors=True)

    def refused(self, url: str, **variables: str) -> str:
        finished = render(self.project, "site", url, **variables)
        self.assertNotEqual(0, finished.returncode)
        self.assertFalse((self.project / "site").exists(), "a site without its runs was written")
        self.assertNotIn(TOKEN, finished.stderr)
        return finished.stderr

    def test_nobody_listens(self):
        with Stub(mlflow) as stub:
            url = stub.url
        self.assertIn("refuses the connection", self.refused(url))

    def test_no_such_host(self):
        self.assertIn("no host", self.refused("http://nowhere.invalid"))

    def test_other_answers(self):
        page = b"<!doctype html><title>Welcome</title>"
        for status, body, fields, words in [
            (401, b"", {}, "MLFLOW_TRACKING_TOKEN"), (403, page, {}, "MLFLOW_TRACKING_TOKEN"),
            (404, page, {}, "no MLflow answers there"), (200, page, {}, "no MLflow answers there"),
            (200, b"{", {}, "not MLflow's JSON"), (500, b'{"message": "The disk is full\\n  at line 1"}', {}, "The disk is full"),
            (302, b"", {"Location": "/login"}, "no MLflow answers there"), (503, b"", {}, "503"),
        ]:
            with self.subTest(status=status, body=body), Stub(lambda *_: (status, body, fields)) as stub:
                self.assertIn(words, self.refused(stub.url))

    def test_slow(self):
        silence = threading.Event()
        self.addCleanup(silence.set)

        def wait(*_):
            silence.wait(20)
            return 200, b"{}", {}

        with Stub(wait) as stub:
            self.assertIn("within 1 s", self.refused(stub.url, MLFLOW_HTTP_REQUEST_TIMEOUT="1"))
            silence.set()

    def test_a_certificate_of_nobody(self):
        pem = self.project / "server.pem"
        certificate_of_nobody(pem)
        stub = Stub(mlflow)
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(pem)
        stub.server.socket = context.wrap_socket(stub.server.socket, server_side=True)
        with stub:
            words = self.refused(stub.url.replace("http:", "https:"), MLFLOW_TRACKING_TOKEN=TOKEN)
        self.assertIn("is not secure", words)
        self.assertIn("certificate", words)
        self.assertEqual([], stub.seen)

    def test_https_where_the_server_speaks_http(self):
        with Stub(mlflow) as stub:
            self.assertIn("Is it https?", self.refused(stub.url.replace("http:", "https:")))

    def test_an_unavailable_server_is_asked_again(self):
        answers = iter([503, 429])

        def moody(method, path):
            status = next(answers, None)
            return (status, b"", {}) if status else mlflow(method, path)

        with Stub(moody) as stub:
            finished = render(self.project, "moody", stub.url)
        self.assertEqual(0, finished.returncode, finished.stderr)

    def test_credentials_are_sent_and_never_shown(self):
        basic = "Basic YW5uOnMzY3JldC10MGtlbg=="
        for variables, user, header in [
            ({"MLFLOW_TRACKING_TOKEN": TOKEN}, "", f"Bearer {TOKEN}"),
            ({"MLFLOW_TRACKING_TOKEN": f"{TOKEN}\r\n"}, "", f"Bearer {TOKEN}"),
            ({"MLFLOW_TRACKING_USERNAME": "ann", "MLFLOW_TRACKING_PASSWORD": TOKEN, "MLFLOW_TRACKING_TOKEN": "x"}, "", basic),
            ({}, f"ann:{TOKEN}@", basic), ({}, "", None),
        ]:
            with self.subTest(header=header), Stub(mlflow) as stub:
                finished = render(self.project, "named", stub.url.replace("//", f"//{user}"), **variables)
                self.assertEqual(0, finished.returncode, finished.stderr)
                self.assertEqual({header}, {authorization for _, authorization in stub.seen})
                self.assertNotIn(TOKEN, finished.stderr + finished.stdout)

    def test_a_token_that_no_header_can_hold_is_refused(self):
        with Stub(mlflow) as stub:
            for token in (f"{TOKEN}\r\nX-More: 1", f"{TOKEN} 2", f"{TOKEN}é"):
                with self.subTest(token=token):
                    self.assertIn("MLFLOW_TRACKING_TOKEN is no token", self.refused(stub.url, MLFLOW_TRACKING_TOKEN=token))
            self.assertEqual([], stub.seen)

    def test_credentials_do_not_follow_to_another_server(self):
        with Stub(mlflow) as other:
            with Stub(lambda method, path: (307, b"", {"Location": other.url + path})) as stub:
                self.assertIn("no MLflow answers there", self.refused(stub.url, MLFLOW_TRACKING_TOKEN=TOKEN))
            self.assertEqual([], other.seen)

    def test_malformed_runs_and_artifacts_are_left_out_and_named(self):
        paths = ["/etc/passwd", "../x", "a/../../x", "..", "good.txt", ".hidden", "deep/file.txt"]
        artifacts = [{"path": path, "is_dir": False, "file_size": 5} for path in paths]
        artifacts.append({"path": "short.txt", "is_dir": False, "file_size": 6})
        with Stub(lambda method, path: mlflow(method, path, artifacts)) as stub:
            finished = render(self.project, "careful", stub.url)
        self.assertEqual(0, finished.returncode, finished.stderr)
        for words in ("bad1", "BROKEN", "bad2", "experiment_id", "../../etc", "/etc/passwd", "'a/../../x'", "'short.txt'"):
            self.assertIn(words, finished.stderr)
        folder = self.project / "careful/runs" / RUN / "artifacts"
        self.assertEqual(["good.txt"], [path.name for path in folder.rglob("*")])
        kept = {path.name for path in (self.project / "var/mlflow").glob("*/runs/**/*") if path.is_file()}
        self.assertEqual({"good.txt"}, kept)

    def test_a_server_that_never_ends_is_left(self):
        def endless(method, path):
            status, body, fields = mlflow(method, path)
            return status, json.dumps({**json.loads(body), "next_page_token": "again"}).encode(), fields

        with Stub(endless) as stub:
            self.assertIn("same next page twice", self.refused(stub.url))

    def test_other_kinds_of_source(self):
        for source in ("postgresql://localhost/mlflow", "s3://bucket/mlruns"):
            self.assertIn("sqlite:///PATH", self.refused(source))


if __name__ == "__main__":
    unittest.main()
