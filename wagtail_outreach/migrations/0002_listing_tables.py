"""The tables that listings are answered from; `outreach_reindex` fills them on a site that has pages already."""

import django.db.models.deletion
import swapper
from django.db import migrations, models

swapper.set_app_prefix("wagtailcore", "wagtail")


class Migration(migrations.Migration):

    dependencies = [
        ('wagtail_outreach', '0001_initial'),
        swapper.dependency("wagtailcore", "Page"),
    ]

    operations = [
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
        migrations.AddField(
            model_name='section',
            name='changed_at',
            field=models.DateTimeField(null=True),
        ),
        migrations.AddField(
            model_name='section',
            name='institution',
            field=models.CharField(blank=True, default='', max_length=100),
        ),
        migrations.AddField(
            model_name='section',
            name='stamp',
            field=models.PositiveBigIntegerField(default=0),
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
    ]
