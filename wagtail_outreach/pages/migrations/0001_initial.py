"""The ready-made page types, on Wagtail's own base page."""

import django.db.models.deletion
import wagtail.fields
import wagtail_outreach.models.fields
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('wagtail_outreach', '0001_initial'),
        ('wagtailcore', '0094_alter_page_locale'),
    ]

    operations = [
        migrations.CreateModel(
            name='OutreachArchivePage',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to='wagtailcore.page')),
            ],
            options={
                'verbose_name': 'archive of international activities',
                'verbose_name_plural': 'archives of international activities',
            },
            bases=('wagtailcore.page', models.Model),
        ),
        migrations.CreateModel(
            name='AgreementPage',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to='wagtailcore.page')),
                ('summary', models.TextField(blank=True, help_text='One or two sentences, shown in lists.', verbose_name='summary')),
                ('purpose', models.TextField(blank=True, help_text='What it was for.', verbose_name='purpose')),
                ('outcome', models.TextField(blank=True, help_text='What came of it.', verbose_name='outcome')),
                ('body', wagtail.fields.RichTextField(blank=True, verbose_name='text')),
                ('photos', wagtail_outreach.models.fields.FactsField([], blank=True, help_text='Captions and descriptions are in the language of this page.', verbose_name='photographs')),
                ('period', wagtail_outreach.models.fields.PeriodField(blank=True, help_text='When it took place, as precisely as it is known and no more.', max_length=255, verbose_name='period')),
                ('timing', wagtail_outreach.models.fields.FactsField([], blank=True, help_text='A year to sort by where none is stated; single dated steps.', verbose_name='more about when')),
                ('activity_status', wagtail_outreach.models.fields.CodeField(blank=True, help_text='Only what dates do not say. Past and upcoming follow from the period.', max_length=64, verbose_name='status')),
                ('where', wagtail_outreach.models.fields.FactsField([], blank=True, help_text='Where it took place, and with whom; the two differ when we are the hosts.', verbose_name='places')),
                ('who', wagtail_outreach.models.fields.FactsField([], blank=True, verbose_name='organisations and persons')),
                ('our_roles', wagtail_outreach.models.fields.CodesField(blank=True, default=list, help_text='What we did.', verbose_name='our roles')),
                ('capacity', wagtail_outreach.models.fields.TextsField(blank=True, default=dict, help_text='In what quality we acted: “as secretariat of RECEF”.', verbose_name='capacity')),
                ('head_counts', wagtail_outreach.models.fields.FactsField([], blank=True, help_text='People, institutions or countries; one entry for each number that is known.', verbose_name='how many')),
                ('elections', wagtail_outreach.models.fields.FactsField([], blank=True, help_text='Their dates are not the dates of the activity.', verbose_name='elections concerned')),
                ('themes', wagtail_outreach.models.fields.CodesField(blank=True, default=list, verbose_name='themes')),
                ('phases', wagtail_outreach.models.fields.CodesField(blank=True, default=list, verbose_name='phases of the electoral cycle')),
                ('working_languages', wagtail_outreach.models.fields.LanguagesField(blank=True, default=list, verbose_name='working languages')),
                ('documents', wagtail_outreach.models.fields.FactsField([], blank=True, verbose_name='documents and links')),
                ('more', wagtail_outreach.models.fields.FactsField([], blank=True, verbose_name='series, sources, inferences')),
                ('other_texts', models.JSONField(blank=True, default=dict, editable=False)),
                ('activity_type', wagtail_outreach.models.fields.CodeField(blank=True, max_length=64, verbose_name='sort of agreement')),
                ('validity', wagtail_outreach.models.fields.PeriodField(blank=True, help_text='What it was first valid for; still going on: until further notice.', max_length=255, verbose_name='valid')),
                ('renewal', wagtail_outreach.models.fields.OptionField(blank=True, max_length=32, verbose_name='how it is prolonged')),
                ('renewals', wagtail_outreach.models.fields.FactsField([], blank=True, help_text='Each time it was prolonged.', verbose_name='renewals')),
                ('agreement', models.ForeignKey(blank=True, help_text='The agreement this activity rests on.', null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='wagtail_outreach.activity', verbose_name='agreement')),
                ('on_behalf_of', models.ForeignKey(blank=True, help_text='The organisation we acted for, if we did.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='wagtail_outreach.organisation', verbose_name='on behalf of')),
                ('parent_activity', models.ForeignKey(blank=True, help_text='The larger activity this one was a part of.', null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='wagtail_outreach.activity', verbose_name='part of')),
            ],
            options={
                'verbose_name': 'agreement',
                'verbose_name_plural': 'agreements',
            },
            bases=('wagtailcore.page', models.Model),
        ),
        migrations.CreateModel(
            name='HostingPage',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to='wagtailcore.page')),
                ('summary', models.TextField(blank=True, help_text='One or two sentences, shown in lists.', verbose_name='summary')),
                ('purpose', models.TextField(blank=True, help_text='What it was for.', verbose_name='purpose')),
                ('outcome', models.TextField(blank=True, help_text='What came of it.', verbose_name='outcome')),
                ('body', wagtail.fields.RichTextField(blank=True, verbose_name='text')),
                ('photos', wagtail_outreach.models.fields.FactsField([], blank=True, help_text='Captions and descriptions are in the language of this page.', verbose_name='photographs')),
                ('period', wagtail_outreach.models.fields.PeriodField(blank=True, help_text='When it took place, as precisely as it is known and no more.', max_length=255, verbose_name='period')),
                ('timing', wagtail_outreach.models.fields.FactsField([], blank=True, help_text='A year to sort by where none is stated; single dated steps.', verbose_name='more about when')),
                ('activity_status', wagtail_outreach.models.fields.CodeField(blank=True, help_text='Only what dates do not say. Past and upcoming follow from the period.', max_length=64, verbose_name='status')),
                ('where', wagtail_outreach.models.fields.FactsField([], blank=True, help_text='Where it took place, and with whom; the two differ when we are the hosts.', verbose_name='places')),
                ('who', wagtail_outreach.models.fields.FactsField([], blank=True, verbose_name='organisations and persons')),
                ('our_roles', wagtail_outreach.models.fields.CodesField(blank=True, default=list, help_text='What we did.', verbose_name='our roles')),
                ('capacity', wagtail_outreach.models.fields.TextsField(blank=True, default=dict, help_text='In what quality we acted: “as secretariat of RECEF”.', verbose_name='capacity')),
                ('head_counts', wagtail_outreach.models.fields.FactsField([], blank=True, help_text='People, institutions or countries; one entry for each number that is known.', verbose_name='how many')),
                ('elections', wagtail_outreach.models.fields.FactsField([], blank=True, help_text='Their dates are not the dates of the activity.', verbose_name='elections concerned')),
                ('themes', wagtail_outreach.models.fields.CodesField(blank=True, default=list, verbose_name='themes')),
                ('phases', wagtail_outreach.models.fields.CodesField(blank=True, default=list, verbose_name='phases of the electoral cycle')),
                ('working_languages', wagtail_outreach.models.fields.LanguagesField(blank=True, default=list, verbose_name='working languages')),
                ('documents', wagtail_outreach.models.fields.FactsField([], blank=True, verbose_name='documents and links')),
                ('more', wagtail_outreach.models.fields.FactsField([], blank=True, verbose_name='series, sources, inferences')),
                ('other_texts', models.JSONField(blank=True, default=dict, editable=False)),
                ('activity_type', wagtail_outreach.models.fields.CodeField(blank=True, max_length=64, verbose_name='sort of hosting')),
                ('agreement', models.ForeignKey(blank=True, help_text='The agreement this activity rests on.', null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='wagtail_outreach.activity', verbose_name='agreement')),
                ('on_behalf_of', models.ForeignKey(blank=True, help_text='The organisation we acted for, if we did.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='wagtail_outreach.organisation', verbose_name='on behalf of')),
                ('parent_activity', models.ForeignKey(blank=True, help_text='The larger activity this one was a part of.', null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='wagtail_outreach.activity', verbose_name='part of')),
            ],
            options={
                'verbose_name': 'hosting',
                'verbose_name_plural': 'hostings',
            },
            bases=('wagtailcore.page', models.Model),
        ),
        migrations.CreateModel(
            name='MissionPage',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to='wagtailcore.page')),
                ('summary', models.TextField(blank=True, help_text='One or two sentences, shown in lists.', verbose_name='summary')),
                ('purpose', models.TextField(blank=True, help_text='What it was for.', verbose_name='purpose')),
                ('outcome', models.TextField(blank=True, help_text='What came of it.', verbose_name='outcome')),
                ('body', wagtail.fields.RichTextField(blank=True, verbose_name='text')),
                ('photos', wagtail_outreach.models.fields.FactsField([], blank=True, help_text='Captions and descriptions are in the language of this page.', verbose_name='photographs')),
                ('period', wagtail_outreach.models.fields.PeriodField(blank=True, help_text='When it took place, as precisely as it is known and no more.', max_length=255, verbose_name='period')),
                ('timing', wagtail_outreach.models.fields.FactsField([], blank=True, help_text='A year to sort by where none is stated; single dated steps.', verbose_name='more about when')),
                ('activity_status', wagtail_outreach.models.fields.CodeField(blank=True, help_text='Only what dates do not say. Past and upcoming follow from the period.', max_length=64, verbose_name='status')),
                ('where', wagtail_outreach.models.fields.FactsField([], blank=True, help_text='Where it took place, and with whom; the two differ when we are the hosts.', verbose_name='places')),
                ('who', wagtail_outreach.models.fields.FactsField([], blank=True, verbose_name='organisations and persons')),
                ('our_roles', wagtail_outreach.models.fields.CodesField(blank=True, default=list, help_text='What we did.', verbose_name='our roles')),
                ('capacity', wagtail_outreach.models.fields.TextsField(blank=True, default=dict, help_text='In what quality we acted: “as secretariat of RECEF”.', verbose_name='capacity')),
                ('head_counts', wagtail_outreach.models.fields.FactsField([], blank=True, help_text='People, institutions or countries; one entry for each number that is known.', verbose_name='how many')),
                ('elections', wagtail_outreach.models.fields.FactsField([], blank=True, help_text='Their dates are not the dates of the activity.', verbose_name='elections concerned')),
                ('themes', wagtail_outreach.models.fields.CodesField(blank=True, default=list, verbose_name='themes')),
                ('phases', wagtail_outreach.models.fields.CodesField(blank=True, default=list, verbose_name='phases of the electoral cycle')),
                ('working_languages', wagtail_outreach.models.fields.LanguagesField(blank=True, default=list, verbose_name='working languages')),
                ('documents', wagtail_outreach.models.fields.FactsField([], blank=True, verbose_name='documents and links')),
                ('more', wagtail_outreach.models.fields.FactsField([], blank=True, verbose_name='series, sources, inferences')),
                ('other_texts', models.JSONField(blank=True, default=dict, editable=False)),
                ('activity_type', wagtail_outreach.models.fields.CodeField(blank=True, max_length=64, verbose_name='sort of mission')),
                ('agreement', models.ForeignKey(blank=True, help_text='The agreement this activity rests on.', null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='wagtail_outreach.activity', verbose_name='agreement')),
                ('on_behalf_of', models.ForeignKey(blank=True, help_text='The organisation we acted for, if we did.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='wagtail_outreach.organisation', verbose_name='on behalf of')),
                ('parent_activity', models.ForeignKey(blank=True, help_text='The larger activity this one was a part of.', null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='wagtail_outreach.activity', verbose_name='part of')),
            ],
            options={
                'verbose_name': 'mission',
                'verbose_name_plural': 'missions',
            },
            bases=('wagtailcore.page', models.Model),
        ),
        migrations.CreateModel(
            name='OutreachLandingPage',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to='wagtailcore.page')),
                ('introduction', wagtail_outreach.models.fields.FactsField([], blank=True, verbose_name='introduction')),
                ('since', wagtail_outreach.models.fields.PeriodField(blank=True, help_text='Since when the institution has been active internationally.', max_length=255, verbose_name='active since')),
                ('recent_count', models.PositiveSmallIntegerField(default=3, help_text='Of each kind. Which ones they are follows from their dates.', verbose_name='how many recent activities')),
                ('institution', models.ForeignKey(blank=True, help_text='Whose activities these are.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='wagtail_outreach.organisation', verbose_name='institution')),
            ],
            options={
                'verbose_name': 'international activities',
                'verbose_name_plural': 'international activities',
            },
            bases=('wagtailcore.page', models.Model),
        ),
    ]
