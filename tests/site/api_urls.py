"""The test site with Wagtail's two APIs."""

from django.urls import path
from wagtail.api.v2.router import WagtailAPIRouter
from wagtail.api.v2.views import PagesAPIViewSet
from wagtail.api.v3.urls import api

from tests.site.urls import urlpatterns as of_the_site

second = WagtailAPIRouter("wagtailapi")
second.register_endpoint("pages", PagesAPIViewSet)

urlpatterns = [path("api/v2/", second.urls), path("api/v3/", api.urls), *of_the_site]
