# Needs Python 3.11 or newer and nothing else: what a target needs is installed into .venv the first time.

PORT ?= 8000
PREPARE = @PYTHON="$(PYTHON)" exec sh tools/prepare.sh
PYTEST = .venv/bin/python -m pytest

help:
	@echo "make demo      serve the demonstration site (PORT=8123 for another port)"
	@echo "make test      run the tests (ARGS='-k period' for some of them)"
	@echo "make browser   run the tests that drive Chromium"
	@echo "make lint      check style and types"
	@echo "make mutants   change the model and see whether its tests notice (hours)"
	@echo "make docs      build the documentation into docs/_build/html"
	@echo "make bench     measure the library beside json.loads (ARGS=100000 for as many activities)"
	@echo "make bench-site  measure the pages of a site with up to 100,000 activities (ARGS='--sizes 100,10000 --database sqlite')"
	@echo "make messages  gather the phrases to translate and compile the translations"
	@echo "make clean     remove everything that was made, the demonstration's database included"

demo:
	$(PREPARE) demo --port "$(PORT)"
	@exec .venv/bin/python examples/demo_site/manage.py demo --port "$(PORT)"

test:
	$(PREPARE) test
	$(PYTEST) -n auto $(ARGS)

browser:
	$(PREPARE) test
	$(PYTEST) -m browser -n auto $(ARGS)

lint:
	$(PREPARE) lint
	.venv/bin/ruff check .
	.venv/bin/ruff format --check .
	.venv/bin/mypy
	.venv/bin/mypy --config-file .ci/mypy-app.ini

mutants:
	$(PREPARE) test
	.venv/bin/python -m pip install --quiet "mutmut>=3.3"
	HYPOTHESIS_PROFILE=mutants .venv/bin/mutmut run $(ARGS)
	.venv/bin/mutmut results

docs:
	$(PREPARE) docs
	.venv/bin/python -m sphinx -W -n --keep-going -b html docs docs/_build/html

bench:
	$(PREPARE) test
	.venv/bin/python benchmarks/bench_library.py $(ARGS)

bench-site:
	$(PREPARE) test
	.venv/bin/python benchmarks/bench_site.py $(ARGS)

messages:
	$(PREPARE) test
	.venv/bin/python tools/messages.py
	cd wagtail_outreach && ../.venv/bin/django-admin makemessages --all --add-location file --no-wrap -v 0
	cd wagtail_outreach && ../.venv/bin/django-admin compilemessages -v 0

clean:
	rm -rf .venv build dist docs/_build examples/demo_site/var benchmarks/var
	rm -rf .pytest_cache .mypy_cache .ruff_cache .hypothesis .coverage .coverage.* mutants
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

.PHONY: help demo test browser lint mutants docs bench bench-site messages clean
