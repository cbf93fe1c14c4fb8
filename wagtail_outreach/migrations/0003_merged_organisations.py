"""Organisations that were merged lead to the one that stays."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('wagtail_outreach', '0002_listing_tables'),
    ]

    operations = [
        migrations.AddField(
            model_name='organisation',
            name='merged_into',
            field=models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='merged_here', to='wagtail_outreach.organisation', verbose_name='merged into'),
        ),
    ]
