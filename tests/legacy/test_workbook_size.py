"""Workbooks that are small as files and would fill any memory: refused before a table is made of them."""

from __future__ import annotations

import io
import tracemalloc
import zipfile

import pytest

from electoral_outreach.legacy import UnreadablePage, read_page
from electoral_outreach.legacy.source import sheets, workbook_size
from electoral_outreach.legacy.source.sheets import sheet_text

_MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_KINDS = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"'


def workbook(
    rows: str = "",
    *,
    sheet: str | None = None,
    strings: str = "<sst><si><t>Mission to Mali</t></si></sst>",
    sheets: int = 1,
    more: dict[str, str] | None = None,
) -> bytes:
    """A workbook as XML has it, right or wrong; `sheets` are all the same part."""
    listed = "".join(
        f'<sheet name="S{each}" sheetId="{each + 1}" r:id="rId1"/>' for each in range(sheets)
    )
    parts = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
        "_rels/.rels": f'<Relationships {_KINDS}><Relationship Id="rId1"'
        f' Type="{_OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook {_MAIN} xmlns:r="{_OFFICE}"><sheets>{listed}</sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships {_KINDS}><Relationship Id="rId1"'
        f' Type="{_OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
        "xl/sharedStrings.xml": strings.replace("<sst", f"<sst {_MAIN}"),
        "xl/styles.xml": f'<styleSheet {_MAIN}><cellXfs count="2"><xf numFmtId="0"/>'
        '<xf numFmtId="14"/></cellXfs></styleSheet>',
        "xl/worksheets/sheet1.xml": sheet
        or f"<worksheet {_MAIN}><sheetData>{rows}</sheetData></worksheet>",
        **(more or {}),
    }
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return stream.getvalue()


def cell(reference: str, value: str = "1", more: str = "") -> str:
    return f'<row><c r="{reference}"{more}><v>{value}</v></c></row>'


FIRST = cell("A1", "0", ' t="s"')


def refusal(data: bytes) -> str:
    with pytest.raises(UnreadablePage) as refused:
        read_page(data, "missions.xlsx")
    return str(refused.value)


@pytest.mark.parametrize(
    "rows",
    [
        FIRST + cell("XFD1048576"),
        cell("XFD1") + cell("A20000"),
        FIRST + "<row r='1048576'><c/><c r='XFD1048576'\n><v>1</v></c></row>",
        FIRST.replace("<", "<x:").replace("<x:/", "</x:")
        + "<x:c r='XFD1048576'><x:v>1</x:v></x:c>",
        FIRST + '<row r="1048576">' + "<c/>" * 5 + "<c><v>1</v></c></row>",
        FIRST + '<row r="1048576"><c r="F1048576" t="inlineStr"><is><t>x</t></is></c></row>',
    ],
    ids=["corners", "two corners", "quoted otherwise", "prefixed", "by counting", "in line"],
)
def test_cells_far_apart_are_refused_however_they_are_written(rows: str) -> None:
    """A table of every cell between them would be made."""
    sheet = f'<worksheet {_MAIN} xmlns:x="{_MAIN[7:-1]}"><sheetData>{rows}</sheetData></worksheet>'
    assert "spans more than 4,000,000 cells; save its sheets as CSV" in refusal(
        workbook(sheet=sheet)
    )


@pytest.mark.parametrize(
    "reference", ["A99999999999999", "A4294967295", "ZZZZZZZ1", "A0", "XFE1", "A1048577", "A", ""]
)
def test_a_cell_where_no_sheet_has_one_is_named(reference: str) -> None:
    told = refusal(workbook(FIRST + cell(reference)))
    assert f"a cell at {reference!r}, where no sheet has one" in told


@pytest.mark.parametrize("row", ["0", "-1", "99999999999", "x", "²"])
def test_a_row_where_no_sheet_has_one_is_named(row: str) -> None:
    assert "where no sheet has one" in refusal(workbook(f'<row r="{row}"><c><v>1</v></c></row>'))


def test_cells_that_hold_nothing_span_nothing() -> None:
    """Programs write a cell for a border, down to the last row."""
    empty = '<row r="1048576"><c r="XFD1048576" s="1"/><c r="A1048576"></c></row>'
    assert sheet_text(workbook(FIRST + empty), "a.xlsx") == "| Mission to Mali |\n"


@pytest.mark.parametrize("before", ["", "<si/>", "<si></si>" * 3])
def test_a_long_text_in_many_cells_counts_in_each(before: str) -> None:
    """Wherever a parser begins to count the texts."""
    strings = (
        f"<sst>{before}<si><r><t>{'x' * 300_000}</t></r><r><t>{'y' * 300_000}</t></r></si></sst>"
    )
    rows = "".join(
        f'<row><c t="s"><v>{index}</v></c></row>' for index in range(4) for _ in range(40)
    )
    tracemalloc.start()
    try:
        assert "repeats its texts" in refusal(workbook(rows, strings=strings))
        assert tracemalloc.get_traced_memory()[1] < 20_000_000
    finally:
        tracemalloc.stop()


def test_a_sheet_that_is_listed_again_and_again_counts_each_time(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    far = FIRST + cell("A1000000")
    assert "has more in it than is read" in refusal(workbook(far, sheets=6))
    monkeypatch.setattr(workbook_size, "_MOST_REREAD", 1_000_000)
    rows = "<row>" + "<c/>" * 2_000 + "</row>"
    assert sheet_text(workbook(FIRST, sheets=60), "a.xlsx").count("Mission to Mali") == 60
    assert "has too many sheets" in refusal(workbook(rows, sheets=600))


def test_what_a_workbook_promises_is_not_believed() -> None:
    """Room would be made for it."""
    strings = '<sst uniqueCount="9999999999999"><si><t>x</t></si></sst>'
    assert "promises 9999999999999 texts" in refusal(workbook(FIRST, strings=strings))
    dimension = '<dimension ref="A1:XFD1048576"/>'
    sheet = f"<worksheet {_MAIN}>{dimension}<sheetData>{FIRST}</sheetData></worksheet>"
    assert sheet_text(workbook(sheet=sheet), "a.xlsx") == "| Mission to Mali |\n"


def test_entities_are_not_expanded() -> None:
    declared = '<!DOCTYPE a [<!ENTITY x "yy"><!ENTITY z "&x;&x;">]>'
    sheet = f"{declared}<worksheet {_MAIN}><sheetData>{FIRST}</sheetData></worksheet>"
    assert "declarations of its own" in refusal(workbook(sheet=sheet))


def test_a_cell_with_attributes_without_end_is_refused() -> None:
    """They are compared with one another."""
    many = " ".join(f'a{each}="1"' for each in range(1000))
    assert "has more in it than is read" in refusal(workbook(f"<row><c {many}/></row>"))


@pytest.mark.parametrize("rest", ["<c", "\x01", "</row>"])
def test_a_part_that_is_no_xml_is_refused(rest: str) -> None:
    assert "is a workbook that cannot be read" in refusal(workbook(FIRST + rest))


def test_another_format_packed_beside_is_not_read() -> None:
    """Nobody measured it."""
    sheet = (
        "<office:document-content><office:body><office:spreadsheet><table:table table:name='T'>"
        "<table:table-row><table:table-cell office:value-type='string'><text:p>Mali</text:p>"
        "</table:table-cell></table:table-row></table:table></office:spreadsheet></office:body>"
        "</office:document-content>"
    )
    more = {
        "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
        "xl/_rels/workbook.xml.rels": "",
        "META-INF/manifest.xml": "<manifest/>",
        "content.xml": sheet,
    }
    assert "is a workbook that cannot be read" in refusal(workbook(more=more))


@pytest.mark.parametrize("number", ["-1e300", "1e300", "inf", "9223372036854775807"])
@pytest.mark.parametrize("style", ["0", "1"])
def test_no_number_escapes(number: str, style: str) -> None:
    """A day that no calendar has makes some parsers panic."""
    data = workbook(FIRST + cell("A2", number, f' s="{style}"'))
    try:
        assert len(sheet_text(data, "a.xlsx") or "") < 100
    except UnreadablePage as refused:
        assert "is a workbook that cannot be read" in str(refused)  # noqa: PT017


@pytest.mark.parametrize("stop", [KeyboardInterrupt, SystemExit, GeneratorExit])
def test_who_stops_the_reading_stops_it(
    stop: type[BaseException], monkeypatch: pytest.MonkeyPatch
) -> None:
    def stopped(*_: object) -> bytes:
        raise stop

    monkeypatch.setattr(sheets, "measured", stopped)
    with pytest.raises(stop):
        sheet_text(workbook(FIRST), "a.xlsx")
