"""Frames in, views and estimates out."""
