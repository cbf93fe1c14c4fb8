import json

from django.db import migrations, models
from django.db.models.functions import Cast

from electoral_outreach.folding import name_key


def fill(apps, schema_editor):
    organisations = apps.get_model("wagtail_outreach", "Organisation").objects.using(
        schema_editor.connection.alias
    )
    # as text: blocks are not in migrations, and without them a stream holds nothing
    stored = organisations.values_list("pk", "label", Cast("names", models.TextField()))
    for pk, label, names in list(stored):
        listed = json.loads(names or "[]")
        current = listed[0]["value"].get("name") or {} if listed else {}
        keys = {language: name_key(name) for language, name in {"": label, **current}.items()}
        organisations.filter(pk=pk).update(sort_keys=keys)


class Migration(migrations.Migration):
    dependencies = [
        ("wagtail_outreach", "0005_former_countries_of_organisations"),
    ]

    operations = [
        migrations.AddField(
            model_name="organisation",
            name="sort_keys",
            field=models.JSONField(default=dict, editable=False),
        ),
        migrations.RunPython(fill, migrations.RunPython.noop, elidable=True),
    ]
