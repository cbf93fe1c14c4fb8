"""The tables of the app; page types are none of them, see `wagtail_outreach.pages`."""

import django.db.models.deletion
import swapper
import wagtail.search.index
import wagtail_outreach.models.fields
from django.conf import settings
from django.db import migrations, models

# Wagtail 8 lets a site choose its own base page; Wagtail 7.4 has only its own.
swapper.set_app_prefix("wagtailcore", "wagtail")


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
        swapper.dependency("wagtailcore", "Page"),
    ]

    operations = [
        migrations.CreateModel(
            name='Activity',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('translation_key', models.UUIDField(editable=False, unique=True)),
                ('public_id', models.SlugField(max_length=100, unique=True, verbose_name='id')),
                ('kind', models.CharField(max_length=16)),
                ('section', models.UUIDField(editable=False, null=True)),
                ('listed', models.BooleanField(default=False, editable=False)),
                ('restrictions', models.JSONField(default=list, editable=False)),
                ('record', models.JSONField(editable=False, null=True)),
                ('period', models.CharField(blank=True, editable=False, max_length=255)),
                ('sort_day', models.IntegerField(default=0, editable=False)),
                ('projected_at', models.DateTimeField(auto_now=True)),
                ('lead', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=swapper.get_model_name("wagtailcore", "Page"), verbose_name='lead page')),
            ],
            options={
                'verbose_name': 'activity',
                'verbose_name_plural': 'activities',
                'ordering': ['-sort_day', '-pk'],
                'indexes': [models.Index(fields=['section', 'listed', 'sort_day'], name='wagtail_out_section_383466_idx')],
            },
        ),
        migrations.CreateModel(
            name='Reindexing',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('started_at', models.DateTimeField(auto_now_add=True)),
                ('after', models.UUIDField(null=True)),
                ('done', models.PositiveBigIntegerField(default=0)),
            ],
            options={
                'verbose_name': 'reindexing',
                'verbose_name_plural': 'reindexings',
            },
        ),
        migrations.CreateModel(
            name='Section',
            fields=[
                ('key', models.UUIDField(primary_key=True, serialize=False)),
                ('version', models.PositiveBigIntegerField(default=0)),
                ('stamp', models.PositiveBigIntegerField(default=0)),
                ('institution', models.CharField(blank=True, default='', max_length=100)),
                ('changed_at', models.DateTimeField(null=True)),
                ('deployed', models.CharField(blank=True, default='', max_length=16)),
            ],
            options={
                'verbose_name': 'section',
                'verbose_name_plural': 'sections',
            },
        ),
        migrations.CreateModel(
            name='Unsettled',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('marks', models.JSONField()),
                ('marked_at', models.DateTimeField(auto_now_add=True, db_index=True)),
            ],
            options={
                'verbose_name': 'unsettled change',
                'verbose_name_plural': 'unsettled changes',
            },
        ),
        migrations.CreateModel(
            name='ListedActivity',
            fields=[
                ('activity', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, primary_key=True, related_name='row', serialize=False, to='wagtail_outreach.activity')),
                ('section', models.UUIDField(db_index=True)),
                ('restrictions', models.TextField(blank=True, default='')),
                ('day', models.IntegerField()),
                ('first', models.IntegerField()),
                ('last', models.IntegerField()),
                ('values', models.TextField()),
                ('titles', models.JSONField()),
                ('tokens', models.TextField()),
            ],
            options={
                'verbose_name': 'listed activity',
                'verbose_name_plural': 'listed activities',
            },
        ),
        migrations.CreateModel(
            name='Change',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('section', models.UUIDField()),
                ('version', models.PositiveBigIntegerField()),
                ('stamp', models.PositiveBigIntegerField()),
                ('activity', models.PositiveBigIntegerField(null=True)),
            ],
            options={
                'verbose_name': 'change',
                'verbose_name_plural': 'changes',
                'indexes': [models.Index(fields=['section', 'version'], name='outreach_change')],
            },
        ),
        migrations.CreateModel(
            name='FacetValue',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('facet', models.CharField(max_length=64)),
                ('code', models.CharField(max_length=128)),
            ],
            options={
                'verbose_name': 'facet value',
                'verbose_name_plural': 'facet values',
                'constraints': [models.UniqueConstraint(fields=('facet', 'code'), name='outreach_value')],
            },
        ),
        migrations.CreateModel(
            name='ImportRun',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('started_at', models.DateTimeField(auto_now_add=True, verbose_name='started')),
                ('finished_at', models.DateTimeField(blank=True, null=True, verbose_name='finished')),
                ('source', models.CharField(max_length=255, verbose_name='source')),
                ('digest', models.CharField(max_length=64)),
                ('outcome', models.JSONField(default=dict)),
                ('user', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'verbose_name': 'import',
                'verbose_name_plural': 'imports',
                'ordering': ['-started_at'],
            },
        ),
        migrations.CreateModel(
            name='ImportedRecord',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sort', models.CharField(max_length=16)),
                ('public_id', models.CharField(max_length=100)),
                ('written', models.JSONField()),
                ('run', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='records', to='wagtail_outreach.importrun')),
            ],
            options={
                'verbose_name': 'imported record',
                'verbose_name_plural': 'imported records',
                'constraints': [models.UniqueConstraint(fields=('sort', 'public_id'), name='outreach_imported_once')],
            },
        ),
        migrations.CreateModel(
            name='ListedText',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('language', models.CharField(max_length=100)),
                ('title', models.TextField()),
                ('activity', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='texts', to='wagtail_outreach.activity')),
                ('page', models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to=swapper.get_model_name("wagtailcore", "Page"))),
            ],
            options={
                'verbose_name': 'listed text',
                'verbose_name_plural': 'listed texts',
                'constraints': [models.UniqueConstraint(fields=('activity', 'language'), name='outreach_text')],
            },
        ),
        migrations.CreateModel(
            name='Organisation',
            fields=[
                ('id', models.SlugField(blank=True, help_text='Used in registers and addresses. Left empty, it is made from the name.', max_length=100, primary_key=True, serialize=False, verbose_name='id')),
                ('names', wagtail_outreach.models.fields.FactsField([], help_text='The current name first. Add the earlier ones below it, with their dates.', verbose_name='names')),
                ('kind', wagtail_outreach.models.fields.CodeField(blank=True, max_length=64, verbose_name='kind')),
                ('country', wagtail_outreach.models.fields.CountryField(blank=True, help_text='Empty for an international body.', max_length=4, verbose_name='country')),
                ('subdivision', models.CharField(blank=True, help_text='CA-QC', max_length=6, verbose_name='part of the country (ISO 3166-2)')),
                ('identifiers', wagtail_outreach.models.fields.FactsField([], blank=True, verbose_name='identifiers')),
                ('relations', wagtail_outreach.models.fields.FactsField([], blank=True, verbose_name='before and after')),
                ('url', models.URLField(blank=True, max_length=2000, verbose_name='website')),
                ('retired', models.BooleanField(default=False, help_text='Kept for the past only; no longer offered for new activities.', verbose_name='retired')),
                ('label', models.CharField(default='', editable=False, max_length=255)),
                ('sort_keys', models.JSONField(default=dict, editable=False)),
                ('search_text', models.TextField(default='', editable=False)),
                ('merged_into', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='merged_here', to='wagtail_outreach.organisation', verbose_name='merged into')),
            ],
            options={
                'verbose_name': 'organisation',
                'verbose_name_plural': 'organisations',
                'ordering': ['label', 'id'],
            },
            bases=(wagtail.search.index.Indexed, models.Model),
        ),
    ]
